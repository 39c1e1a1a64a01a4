#include "collect/collect.h"
#include "collect/comparison.h"
#include "collect/marked_item.h"
#include "collect/way_entries.h"
#include "domain/outline.h"
#include "domain/seed_document.h"
#include "domain/template.h"
#include "domain/work/work.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QJsonObject keys(const QByteArray &json)
{
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("bad test JSON: %s", json.constData());
    return document.object();
}

// 第1章 with two headings of two opinions each, 第2章 with one of its own; ◎ for the first three.
Snapshot fiveOpinions()
{
    Snapshot s;
    const auto node = [&s](const QString &id, const QString &parent, NodeKind kind,
                           const QString &title) {
        Node made;
        made.id = NodeId(id);
        if (!parent.isEmpty())
            made.parent = NodeId(parent);
        made.kind = kind;
        made.autoNumber = true;
        made.title = title;
        s.nodes.push_back(made);
    };
    node(u"c1"_s, {}, NodeKind::Chapter, u"まち"_s);
    node(u"h1"_s, u"c1"_s, NodeKind::Item, u"道路"_s);
    node(u"h2"_s, u"c1"_s, NodeKind::Item, u"公園"_s);
    node(u"c2"_s, {}, NodeKind::Chapter, u"くらし"_s);
    s.categories = {{CategoryId(u"k1"_s), u"◎"_s, u"反映"_s, {}},
                    {CategoryId(u"k2"_s), {}, u"参考"_s, {}}};
    const QStringList places{u"h1"_s, u"h1"_s, u"h2"_s, u"h2"_s, u"c2"_s};
    const QStringList refs{u"10"_s, u"2"_s, u"1-2"_s, u"3"_s, u"1-10"_s};
    for (int i = 0; i < 5; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        opinion.node = NodeId(places[i]);
        opinion.summary = u"意見%1"_s.arg(i);
        opinion.ref = refs[i];
        opinion.category = CategoryId(i < 3 ? u"k1"_s : u"k2"_s);
        opinion.count = i == 1 ? 3 : 1;
        s.opinions.push_back(opinion);
    }
    s.consultation.period = Period{QDate(2025, 12, 5), QDate(2026, 1, 9)};
    s.consultation.declaredSubmitters = 4;
    Work work;
    for (int i = 0; i < 3; ++i) {
        Letter letter{LetterId(u"l%1"_s.arg(i)), i + 1};
        letter.method = i < 2 ? u"mail"_s : u"post"_s;
        work.letters.push_back(letter);
    }
    s.work = WorkPtr(work);
    const auto arranged = arrange(s);
    if (!arranged)
        qFatal("%s", qPrintable(arranged.error().message));
    return *arranged;
}

Collected collectWith(const QByteArray &settings)
{
    Snapshot values = fiveOpinions();
    values.consultation.settings = keys(settings);
    auto collected = collect(values);
    if (!collected)
        qFatal("%s", qPrintable(collected.error().message));
    return std::move(*collected);
}

// 〔heading〕 or the label of a row, one by one.
QStringList outlineOf(const Collected &collected)
{
    QStringList outline;
    for (const Block &block : collected.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            outline += u"〔%1〕"_s.arg(heading->text);
        else
            outline += std::get<RowBlock>(block).label;
    }
    return outline;
}

QStringList pathsOf(const Collected &collected, ColumnField field)
{
    QStringList cells;
    for (const Block &block : collected.blocks) {
        if (const auto *row = std::get_if<RowBlock>(&block)) {
            const PathCell *cell = row->findPath(field);
            cells += cell ? u"%1×%2"_s.arg(cell->text).arg(cell->span) : u"-"_s;
        }
    }
    return cells;
}

} // namespace

class TestForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blocksAreComputed();
    void itemsKeepTheirMarks_data();
    void itemsKeepTheirMarks();
    void waysAreNamedInAnySpelling();
    void breakdowns_data();
    void breakdowns();
    void headingsOfOneNameAreToldApart();
    void columnsAreFilledByTheirTitles_data();
    void columnsAreFilledByTheirTitles();
    void blocksStandWhereTheyAreAsked();
    void periodIsWrittenAsTheOfficeDoes_data();
    void periodIsWrittenAsTheOfficeDoes();
    void legendCounts();
    void legendTotalHasAllOpinions();
    void givenOrderRepeatsHeadings();
    void givenNumbersArePrinted();
    void numbersBeginAnewBelowEveryHeading();
    void headingsSayTheirCounts();
    void countsStandBehindTheWords();
    void headingsStandInColumns();
    void headingsWithoutColumnsKeepTheirRows();
    void comparisonsKeepRowsApart();
    void everyTemplateCollects_data();
    void everyTemplateCollects();
    void aTrialKeepsTheOfficesWords();
    void theSummaryCountsChaptersByCategory();
    void contentsAndIndexNameTheirPlaces();
    void contentsNameWhatStandsBehindTheTable();
    void theIndexIsInTheOrderOfThePlan();
    void theIndexTellsItemsOfOneNumberApart();
    void referencesTellHeadingsOfOneNumberApart();
    void theIndexNamesItemsInColumns();
    void editionsWithoutPagesNameColumns();
};

void TestForms::blocksAreComputed()
{
    const Collected collected = collectWith(R"({"front_blocks":[
        {"type":"paragraph","text":"{件}件、{名}名、{通}通、◎{category:◎}件、参考{category:参考}件"},
        {"type":"list","text":"{node:第1章}と{node:公園}と{node:h1}",
         "items":["電子メール{method:電子メール}通","郵送{method:郵送}通","窓口{method:窓口}通"]},
        {"type":"table","rows":[["期間","{何}"],["{期間}","{件}"]]}]})");
    const auto &blocks = collected.front.blocks;
    QCOMPARE(blocks[0].text, u"7件、4名、3通、◎5件、参考2件"_s);
    QCOMPARE(blocks[1].text, u"6と2と4"_s);
    QCOMPARE(blocks[1].items, (QStringList{u"電子メール2通"_s, u"郵送1通"_s, u"窓口0通"_s}));
    QCOMPARE(blocks[2].rows[0], (QStringList{u"期間"_s, u"{何}"_s}));
    QCOMPARE(blocks[2].rows[1], (QStringList{u"令和7年12月5日～令和8年1月9日"_s, u"7"_s}));
}

void TestForms::itemsKeepTheirMarks_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("mark");
    const auto row = [](const QString &item, const QString &mark) {
        QTest::addRow("%s", qPrintable(item)) << item << mark;
    };
    row(u"（1）市役所"_s, u"（1）"_s);
    row(u"(12) 図書館"_s, u"(12) "_s);
    row(u"①　市役所"_s, u"①　"_s);
    row(u"１．市役所"_s, u"１．"_s);
    row(u"1. 市役所"_s, u"1. "_s);
    row(u"ア）市役所"_s, u"ア）"_s);
    row(u"（ア）市役所"_s, u"（ア）"_s);
    row(u"（ｱ）市役所"_s, u"（ｱ）"_s);
    row(u"(ｲ) 図書館"_s, u"(ｲ) "_s);
    row(u"ｱ　市役所"_s, u"ｱ　"_s);
    row(u"ｱ）市役所"_s, u"ｱ）"_s);
    row(u"※土日を除く"_s, u"※"_s);
    row(u"◎市役所"_s, u"◎"_s);
    row(u"★　市役所"_s, u"★　"_s);
    row(u"☆市役所"_s, u"☆"_s);
    row(u"◯市役所"_s, u"◯"_s);
    row(u"▶市役所"_s, u"▶"_s);
    row(u"☑市役所"_s, u"☑"_s);
    row(u"▽市役所"_s, u"▽"_s);
    row(u"⇒市役所"_s, u"⇒"_s);
    row(u"○○町内会"_s, {}); // in place of a name
    row(u"・市役所"_s, u"・"_s);
    row(u"ア　市役所"_s, u"ア　"_s);
    row(u"第1　市役所"_s, u"第1　"_s);
    row(u"Ⅱ 市役所"_s, u"Ⅱ "_s);
    row(u"第一市役所"_s, {});
    row(u"市役所"_s, {});
    row(u"1.5倍になったもの"_s, {}); // no mark, a figure
    row(u"2027年度"_s, {});
    row(u"（仮称）文化館"_s, {});
    row(u"①"_s, {});
    row({}, {});
}

// Who wrote （1） before the items of a list wants no ・ before it as well; nothing of it is lost.
void TestForms::itemsKeepTheirMarks()
{
    QFETCH(QString, item);
    QFETCH(QString, mark);
    const MarkedItem marked = markedItem(item);
    QCOMPARE(marked.isOwn, !mark.isEmpty());
    QCOMPARE(marked.mark, mark.isEmpty() ? u"・"_s : mark);
    QCOMPARE(marked.isOwn ? marked.mark + marked.words : marked.words, item);
}

void TestForms::waysAreNamedInAnySpelling()
{
    const Collected collected = collectWith(R"({"back_blocks":[
        {"type":"paragraph","text":"{method:メール} {method:Eメール} {method:Ｅメール} {method:mail} {method:ＭＡＩＬ} {method:ﾒｰﾙ}"},
        {"type":"paragraph","text":"{method:郵便} {method:post} {method: 郵送 } {method:持参} {method:FAX} {method:ファックス} {method:フォーム}"},
        {"type":"paragraph","text":"{method:ほげ} {method:} {category:〒}"}]})");
    QCOMPARE(collected.back[0].text, u"2 2 2 2 2 2"_s);
    QCOMPARE(collected.back[1].text, u"1 1 1 0 0 0 0"_s);
    QCOMPARE(collected.back[2].text, u"{method:ほげ} {method:} {category:〒}"_s);
}

void TestForms::breakdowns_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("chapter") << QByteArray(R"("rows":[["章","件数"]],"by":"chapter")")
                             << QStringList{u"章|件数"_s, u"第1章　まち|6件"_s,
                                            u"第2章　くらし|1件"_s, u"合計|7件"_s};
    QTest::newRow("heading") << QByteArray(R"("rows":[["項目","件数","割合"]],"by":"heading")")
                             << QStringList{u"項目|件数|割合"_s, u"①　道路|4件|57.1%"_s,
                                            u"②　公園|2件|28.6%"_s, u"第2章　くらし|1件|14.3%"_s,
                                            u"合計|7件|100.0%"_s};
    QTest::newRow("category") << QByteArray(R"("rows":[["区分","件数"]],"by":"category")")
                              << QStringList{u"区分|件数"_s, u"◎　反映|5件"_s, u"参考|2件"_s,
                                             u"合計|7件"_s};
    QTest::newRow("method") << QByteArray(R"("rows":[["方法","通数"]],"by":"method")")
                            << QStringList{u"方法|通数"_s, u"電子メール|2通"_s, u"郵送|1通"_s,
                                           u"合計|3通"_s};
}

void TestForms::breakdowns()
{
    QFETCH(QByteArray, table);
    QFETCH(QStringList, rows);
    const QByteArray settings = R"({"back_blocks":[{"type":"table",)" + table + "}]}";
    const Collected collected = collectWith(settings.constData());
    QStringList found;
    for (const QStringList &row : collected.back.at(0).rows)
        found += row.join(u'|');
    QCOMPARE(found, rows);
}

// その他 stands below each chapter: its own heading says nothing.
void TestForms::headingsOfOneNameAreToldApart()
{
    Snapshot values = fiveOpinions();
    for (const QString &parent : {u"c1"_s, u"c2"_s}) {
        Node other;
        other.id = NodeId(u"x"_s + parent);
        other.parent = NodeId(parent);
        other.kind = NodeKind::Item;
        other.number = u"(4)"_s;
        other.title = u"その他"_s;
        values.nodes.push_back(other);
        Opinion opinion;
        opinion.id = OpinionId(u"y"_s + parent);
        opinion.node = other.id;
        values.opinions.push_back(opinion);
    }
    values.consultation.settings =
        keys(R"({"back_blocks":[{"type":"table","rows":[["項目","件"]],"by":"heading"}]})");
    const auto collected = collect(*arrange(values));
    QVERIFY(collected.ok());
    QStringList names;
    for (const QStringList &row : collected->back.at(0).rows)
        names += row.front();
    QVERIFY2(names.contains(u"第1章　まち／(4)　その他"_s), qPrintable(names.join(u'|')));
    QVERIFY(names.contains(u"第2章　くらし／(4)　その他"_s));
    QVERIFY(names.contains(u"①　道路"_s)); // that stands once
}

void TestForms::columnsAreFilledByTheirTitles_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("opinions before letters")
        << QByteArray(R"("rows":[["方法","件","通"]],"by":"method")")
        << QStringList{u"方法|件|通"_s, u"電子メール|3件|2通"_s, u"郵送|1件|1通"_s,
                       u"合計|4件|3通"_s};
    QTest::newRow("persons") << QByteArray(R"("rows":[["方法","人数","意見の件数"]],"by":"method")")
                             << QStringList{u"方法|人数|意見の件数"_s, u"電子メール|2名|3件"_s,
                                            u"郵送|1名|1件"_s, u"合計|2名|4件"_s};
    QTest::newRow("other words") << QByteArray(R"("rows":[["方法","数","内訳"]],"by":"method")")
                                 << QStringList{u"方法|数|内訳"_s, u"電子メール|2通|3件"_s,
                                                u"郵送|1通|1件"_s, u"合計|3通|4件"_s};
    QTest::newRow("shares first")
        << QByteArray(R"("rows":[["区分","割合","件数","通数"]],"by":"category")")
        << QStringList{u"区分|割合|件数|通数"_s, u"◎　反映|71.4%|5件|"_s, u"参考|28.6%|2件|"_s,
                       u"合計|100.0%|7件|"_s};
}

// Of a letter by mail come three opinions; its sender sends one by post, too.
void TestForms::columnsAreFilledByTheirTitles()
{
    QFETCH(QByteArray, table);
    QFETCH(QStringList, rows);
    Snapshot values = fiveOpinions();
    Work work = *values.work;
    for (int i = 0; i < 2; ++i) {
        Submitter submitter;
        submitter.id = SubmitterId(u"s%1"_s.arg(i));
        work.submitters.push_back(submitter);
    }
    for (int i = 0; i < 3; ++i) {
        work.letters[size_t(i)].submitter = SubmitterId(u"s%1"_s.arg(i % 2));
        Original original;
        original.id = OriginalId(u"w%1"_s.arg(i));
        original.letter = work.letters[size_t(i)].id;
        work.originals.push_back(original);
    }
    const auto cut = [&work](const QString &original, const QString &opinion) {
        Passage passage;
        passage.id = PassageId(u"p%1"_s.arg(work.passages.size()));
        passage.original = OriginalId(original);
        passage.opinion = OpinionId(opinion);
        work.passages.push_back(passage);
    };
    cut(u"w0"_s, u"o1"_s); // three opinions
    cut(u"w2"_s, u"o0"_s);
    values.work = WorkPtr(work);
    values.consultation.settings =
        keys((R"({"back_blocks":[{"type":"table",)" + table + "}]}").constData());
    const auto collected = collect(values);
    QVERIFY(collected.ok());
    QStringList found;
    for (const QStringList &row : collected->back.at(0).rows)
        found += row.join(u'|');
    QCOMPARE(found, rows);
}

void TestForms::blocksStandWhereTheyAreAsked()
{
    const Collected collected = collectWith(R"({"front_parts":["title","period"],"front_blocks":[
        {"type":"paragraph","text":"四"},{"type":"paragraph","text":"三","after":"period"},
        {"type":"paragraph","text":"一","after":"start"},
        {"type":"paragraph","text":"五","after":"legend"},
        {"type":"paragraph","text":"二","after":"title"}]})");
    QStringList order;
    for (const FrontItem &item : frontItems(collected))
        order += item.part ? frontPartName(*item.part) : item.block->text;
    QCOMPARE(order,
             (QStringList{u"一"_s, u"title"_s, u"二"_s, u"period"_s, u"三"_s, u"四"_s, u"五"_s}));
}

void TestForms::periodIsWrittenAsTheOfficeDoes_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << QString() << u"令和7年12月5日～令和8年1月9日"_s;
    QTest::newRow("weekday")
        << u"{和暦}{月}月{日}日（{曜}）から{末和暦?}{末月}月{末日}日（{末曜}）午後5時必着"_s
        << u"令和7年12月5日（金）から令和8年1月9日（金）午後5時必着"_s;
    QTest::newRow("western") << u"{西暦}{月}月{日}日-{末西暦}{末月}月{末日}日"_s
                             << u"2025年12月5日-2026年1月9日"_s;
    QTest::newRow("no year") << u"{月}/{日}～{末月}/{末日}"_s << u"12/5～1/9"_s;
}

void TestForms::periodIsWrittenAsTheOfficeDoes()
{
    QFETCH(QString, pattern);
    QFETCH(QString, words);
    Snapshot values = fiveOpinions();
    values.consultation.settings = {{u"period_pattern"_s, pattern}};
    QCOMPARE(collect(values)->front.period, words);
    values.consultation.period->to = QDate(2025, 12, 26); // of the same year
    if (pattern.contains(u"{末和暦?}"))
        QCOMPARE(collect(values)->front.period,
                 u"令和7年12月5日（金）から12月26日（金）午後5時必着"_s);
}

void TestForms::legendCounts()
{
    Collected collected = collectWith(R"({"legend_counts":"percent","legend_total":true,
        "legend_notes":{"◎":"※本文を直しました。","参考":"※次の計画で考えます。"}})");
    QCOMPARE(legendCount(collected, collected.legend[0]), u"5件（71.4%）"_s);
    QCOMPARE(collected.legend[0].note, u"※本文を直しました。"_s);
    QCOMPARE(collected.legend[1].note, u"※次の計画で考えます。"_s);
    QCOMPARE(collected.legendTotal.text, u"合計"_s);
    QCOMPARE(collected.legendTotal.count, u"7件"_s);
    collected.settings.legendCounts = LegendCounts::None;
    QCOMPARE(legendCount(collected, collected.legend[0]), QString());
}

// As the tables of counts have it: the sum is the number of opinions, whatever is still open.
void TestForms::legendTotalHasAllOpinions()
{
    Snapshot values = fiveOpinions();
    values.consultation.settings = keys(R"({"legend_total":true,"opinion_counter":"つ"})");
    for (Opinion &opinion : values.opinions) {
        if (opinion.category == values.categories[1].id)
            opinion.category.reset();
    }
    const Collected collected = *collect(values);
    QCOMPARE(collected.legendTotal.text, u"合計（未設定2つを含む）"_s);
    QCOMPARE(collected.legendTotal.count, u"7つ"_s);
    QCOMPARE(collected.front.opinionCount.left(2), u"7つ"_s);
}

void TestForms::givenOrderRepeatsHeadings()
{
    const Collected collected = collectWith(R"({"order":"given","item_label":""})");
    QCOMPARE(outlineOf(collected),
             (QStringList{u"〔第1章　まち〕"_s, u"〔②公園〕"_s, u"3"_s, u"〔第2章　くらし〕"_s,
                          u"5"_s, u"〔第1章　まち〕"_s, u"〔①道路〕"_s, u"2"_s, u"〔②公園〕"_s,
                          u"4"_s, u"〔①道路〕"_s, u"1"_s}));
}

void TestForms::givenNumbersArePrinted()
{
    Snapshot values = fiveOpinions();
    values.consultation.settings =
        keys(R"({"numbering":"given","order":"given","empty_nodes":true})");
    values.responses.push_back(
        {ResponseId(u"r"_s), u"{{No:%1}}のとおり"_s.arg(values.opinions[0].id.value())});
    values.opinions[1].response = ResponseId(u"r"_s);
    const auto collected = collect(*arrange(values));
    QStringList labels;
    for (const QString &entry : outlineOf(*collected)) {
        if (!entry.startsWith(u'〔'))
            labels += entry;
    }
    QCOMPARE(labels, (QStringList{u"1-2"_s, u"1-10"_s, u"2"_s, u"3"_s, u"10"_s}));
}

void TestForms::numbersBeginAnewBelowEveryHeading()
{
    const Collected collected = collectWith(R"({"numbering":"heading"})");
    QStringList labels;
    for (const QString &entry : outlineOf(collected)) {
        if (!entry.startsWith(u'〔'))
            labels += entry;
    }
    QCOMPARE(labels, (QStringList{u"1"_s, u"2"_s, u"1"_s, u"2"_s, u"1"_s}));
}

void TestForms::headingsSayTheirCounts()
{
    QCOMPARE(outlineOf(collectWith(R"({"heading_counts":true,"item_label":""})")),
             (QStringList{u"〔第1章　まち（6件）〕"_s, u"〔①道路（4件）〕"_s, u"1"_s, u"2"_s,
                          u"〔②公園（2件）〕"_s, u"3"_s, u"4"_s, u"〔第2章　くらし（1件）〕"_s,
                          u"5"_s}));
    const QStringList byCategory =
        outlineOf(collectWith(R"({"heading_counts":true,"order":"category"})"));
    QCOMPARE(byCategory, (QStringList{u"〔◎　反映（5件）〕"_s, u"〔第1章　まち（5件）〕"_s,
                                      u"〔取組項目①道路（4件）〕"_s, u"1"_s, u"2"_s,
                                      u"〔取組項目②公園（1件）〕"_s, u"3"_s, u"〔参考（2件）〕"_s,
                                      u"〔第1章　まち（1件）〕"_s, u"〔取組項目②公園（1件）〕"_s,
                                      u"4"_s, u"〔第2章　くらし（1件）〕"_s, u"5"_s}));
    // In columns of their own as well.
    const Collected inColumns = collectWith(R"({"heading_counts":true,"order":"category",
        "columns":[{"field":"path1","title":"章","width":6},
                   {"field":"summary","title":"意見","width":20}]})");
    QCOMPARE(pathsOf(inColumns, ColumnField::Path1),
             (QStringList{u"第1章　まち（5件）×2"_s, u"第1章　まち（5件）×0"_s,
                          u"第1章　まち（5件）×1"_s, u"第1章　まち（1件）×1"_s,
                          u"第2章　くらし（1件）×1"_s}));
}

void TestForms::countsStandBehindTheWords()
{
    const auto summaryOf = [](const char *settings, size_t row) {
        const Collected collected = collectWith(settings);
        size_t at = 0;
        for (const Block &block : collected.blocks) {
            const auto *found = std::get_if<RowBlock>(&block);
            if (found && at++ == row)
                return found->summary.back().text();
        }
        return QString();
    };
    QCOMPARE(summaryOf(R"({"count_note":"（他{他}件）"})", 1), u"意見1（他2件）"_s);
    QCOMPARE(summaryOf(R"({"count_note":"（件数：{件}件）"})", 1), u"意見1（件数：3件）"_s);
    QCOMPARE(summaryOf(R"({"count_note":"（他{他}件）"})", 0), u"意見0"_s);
}

void TestForms::headingsStandInColumns()
{
    const Collected collected = collectWith(R"({"item_label":"","columns":[
        {"field":"path2","title":"項目","width":6},{"field":"summary","title":"意見","width":10},
        {"field":"path1","title":"章","width":4}]})");
    QCOMPARE(outlineOf(collected), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
    QCOMPARE(pathsOf(collected, ColumnField::Path1),
             (QStringList{u"第1章　まち×4"_s, u"第1章　まち×0"_s, u"第1章　まち×0"_s,
                          u"第1章　まち×0"_s, u"第2章　くらし×1"_s}));
    QCOMPARE(pathsOf(collected, ColumnField::Path2),
             (QStringList{u"①道路×2"_s, u"①道路×0"_s, u"②公園×2"_s, u"②公園×0"_s, u"×1"_s}));
}

// A row of a heading ends the cells beside it.
void TestForms::headingsWithoutColumnsKeepTheirRows()
{
    const Collected collected = collectWith(R"({"item_label":"","columns":[
        {"field":"path1","title":"章","width":4},{"field":"summary","title":"意見","width":10}]})");
    QCOMPARE(outlineOf(collected),
             (QStringList{u"〔①道路〕"_s, u"1"_s, u"2"_s, u"〔②公園〕"_s, u"3"_s, u"4"_s, u"5"_s}));
    QCOMPARE(pathsOf(collected, ColumnField::Path1),
             (QStringList{u"第1章　まち×2"_s, u"第1章　まち×0"_s, u"第1章　まち×2"_s,
                          u"第1章　まち×0"_s, u"第2章　くらし×1"_s}));
    QCOMPARE(std::get<HeadingBlock>(collected.blocks.front()).depth, 0);
}

void TestForms::comparisonsKeepRowsApart()
{
    Snapshot after = fiveOpinions();
    after.consultation.settings = keys(R"({"count_note":"（他{他}件）","order":"given","columns":[
        {"field":"path1","title":"章","width":4},{"field":"summary","title":"意見","width":10}]})");
    Snapshot before = after;
    before.opinions.erase(before.opinions.begin() + 2);
    const auto comparison = collectComparison(before, after, {u"前"_s, u"後"_s});
    QVERIFY(comparison.ok());
    QCOMPARE(pathsOf(*comparison, ColumnField::Path1),
             (QStringList{u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"-"_s}));
    QVERIFY(outlineOf(*comparison).contains(u"〔第1章　まち〕"_s));
}

void TestForms::everyTemplateCollects_data()
{
    QTest::addColumn<QString>("form");
    for (const QString &form :
         {u"nerima"_s, u"kubun"_s, u"koumoku"_s, u"tatezumi"_s, u"midashinashi"_s, u"kakudai"_s})
        QTest::newRow(qPrintable(form)) << form;
}

void TestForms::everyTemplateCollects()
{
    QFETCH(QString, form);
    auto values = beginFromTemplate(form);
    QVERIFY(values.ok());
    QVERIFY(collect(*values).ok());
    Snapshot seed = readSeed();
    seed.consultation.templateName = form;
    const auto collected = collect(seed);
    QVERIFY(collected.ok());
    size_t rows = 0;
    for (const Block &block : collected->blocks)
        rows += std::holds_alternative<RowBlock>(block) ? 1 : 0;
    QCOMPARE(rows, seed.opinions.size());
}

void TestForms::aTrialKeepsTheOfficesWords()
{
    Consultation facts;
    facts.settings = keys(R"({"font_size":9,"front_notes":["注"],"order":"category",
        "period_pattern":"{月}/{日}～{末月}/{末日}","count_note":"（同旨{件}件）"})");
    QVERIFY(putInForm(facts, u"kakudai"_s).ok());
    const auto settings = resolveSettings(facts);
    QCOMPARE(settings->fontSize, 20);
    QCOMPARE(settings->order, RowOrder::Plan);
    QCOMPARE(settings->frontNotes, QStringList(u"注"_s));
    QVERIFY(!settings->periodPattern.isEmpty());
    QCOMPARE(settings->countNote, u"（同旨{件}件）"_s);
    QVERIFY(!putInForm(facts, u"none"_s).ok());
}

void TestForms::theSummaryCountsChaptersByCategory()
{
    const Collected collected = collectWith(R"({"summary":true})");
    const PageBlock &table = collected.front.blocks.back();
    QVERIFY(collected.front.blocks[0].newPage);
    const std::vector<QStringList> wanted{{u"章"_s, u"◎"_s, u"参考"_s, u"計"_s, u"割合"_s},
                                          {u"第1章　まち"_s, u"5"_s, u"1"_s, u"6"_s, u"85.7%"_s},
                                          {u"第2章　くらし"_s, u"0"_s, u"1"_s, u"1"_s, u"14.3%"_s},
                                          {u"合計"_s, u"5"_s, u"2"_s, u"7"_s, u"100.0%"_s}};
    QVERIFY(table.rows == wanted);
    QVERIFY(table.bars == (std::vector<double>{1, 1.0 / 6, 0}));

    // One chapter tells nothing: what is below it does. What has no category has a column.
    Snapshot values = fiveOpinions();
    values.opinions.erase(values.opinions.begin() + 4);
    values.opinions[0].category.reset();
    values.consultation.settings = keys(R"({"summary":true})");
    const auto below = collect(values);
    QVERIFY(below.ok());
    const std::vector<QStringList> items{
        {u"見出し"_s, u"◎"_s, u"参考"_s, u"未設定"_s, u"計"_s, u"割合"_s},
        {u"道路"_s, u"3"_s, u"0"_s, u"1"_s, u"4"_s, u"66.7%"_s},
        {u"公園"_s, u"1"_s, u"1"_s, u"0"_s, u"2"_s, u"33.3%"_s},
        {u"合計"_s, u"4"_s, u"1"_s, u"1"_s, u"6"_s, u"100.0%"_s}};
    for (size_t i = 0; i < items.size(); ++i) {
        QStringList row = below->front.blocks.back().rows[i];
        row[0] = row[0].section(u'　', -1); // without its number
        QCOMPARE(row, items[i]);
    }
}

void TestForms::contentsAndIndexNameTheirPlaces()
{
    const Collected collected =
        collectWith(R"({"contents":"always","item_index":true,"contents_depth":1})");
    const auto contents = contentsEntries(collected);
    QCOMPARE(contents.size(), size_t(3));
    QCOMPARE(contents[0].words, u"第1章　まち"_s);
    QCOMPARE(contents[0].beside, u"6件"_s);
    QCOMPARE(contents[2].words, u"取組項目索引"_s);
    QCOMPARE(contents[2].heading, collected.blocks.size());
    const auto index = indexEntries(collected);
    QCOMPARE(index.size(), size_t(3));
    QCOMPARE(index[1].beside, u"No. 3、4"_s);
    QCOMPARE(index[2].words + index[2].beside, u"第2章　くらしNo. 5"_s); // it has no item
    const Collected apart =
        collectWith(R"({"order":"category","numbering":"category","item_index":true})");
    QStringList lines;
    for (const WayEntry &entry : indexEntries(apart)) {
        lines += entry.words + u' ' + entry.beside;
        QVERIFY(std::holds_alternative<HeadingBlock>(apart.blocks[entry.heading]));
    }
    QStringList numbers; // each leads to the opinion that has it
    for (const WayEntry &entry : indexEntries(apart)) {
        QCOMPARE(entry.numbers.text(), entry.beside);
        for (const TextRun &run : entry.numbers.runs) {
            const auto named = std::ranges::find_if(apart.blocks, [&run](const Block &block) {
                const auto *row = std::get_if<RowBlock>(&block);
                return row && row->opinion == run.reference && row->label == run.text;
            });
            QCOMPARE(named != apart.blocks.end(), run.reference.has_value());
            if (run.reference)
                numbers += run.text;
        }
    }
    QCOMPARE(numbers, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"1"_s, u"2"_s}));
    QCOMPARE(lines, (QStringList{u"①　道路 ◎のNo. 1、2"_s, u"②　公園 ◎のNo. 3、「参考」のNo. 1"_s,
                                 u"第2章　くらし 「参考」のNo. 2"_s}));
    QVERIFY(std::holds_alternative<HeadingBlock>(collected.blocks[index[1].heading]));
    QVERIFY(indexEntries(collectWith("{}")).empty());
    QVERIFY(contentsEntries(collectWith(R"({"contents":"none"})")).empty());
}

void TestForms::contentsNameWhatStandsBehindTheTable()
{
    const Collected collected =
        collectWith(R"({"contents":"always","item_index":true,"contents_depth":1,
            "front_blocks":[{"type":"heading","text":"募集の概要"}],
            "back_blocks":[{"type":"paragraph","text":"以上"},{"type":"heading","text":"全{件}件"},
                           {"type":"heading","text":"{期間}の後"}]})");
    const auto words = [](const std::vector<WayEntry> &entries) {
        QStringList all;
        for (const WayEntry &entry : entries)
            all += entry.words;
        return all;
    };
    const QStringList behind{u"全7件"_s, u"令和7年12月5日～令和8年1月9日の後"_s};
    QCOMPARE(words(contentsEntries(collected)), (QStringList{u"第1章　まち"_s, u"第2章　くらし"_s} +
                                                 behind + QStringList{u"取組項目索引"_s}));
    const auto paperless = contentsWithoutPages(collected);
    QCOMPARE(words(paperless), words(contentsEntries(collected)));
    QVERIFY(!findBackBlock(collected, paperless[1]));
    QCOMPARE(findBackBlock(collected, paperless[2]), std::optional<size_t>(1));
    QCOMPARE(findBackBlock(collected, paperless[3]), std::optional<size_t>(2));
    // The index is no block.
    QVERIFY(!findBackBlock(collected, paperless.back()));
    for (const WayEntry &entry : paperless)
        QCOMPARE(isOfIndex(collected, entry), entry.words == u"取組項目索引");
}

void TestForms::theIndexIsInTheOrderOfThePlan()
{
    const auto lines = [](const Collected &collected) {
        QStringList found;
        for (const WayEntry &entry : indexEntries(collected)) {
            const auto *heading = std::get_if<HeadingBlock>(&collected.blocks[entry.heading]);
            found += entry.words + u' ' + entry.beside + (heading ? QString() : u" ?"_s);
        }
        return found;
    };
    // 公園 stands below two categories: the line leads to the first of them.
    QCOMPARE(lines(collectWith(R"({"order":"category","item_index":true})")),
             (QStringList{u"①　道路 No. 1、2"_s, u"②　公園 No. 3、4"_s, u"第2章　くらし No. 5"_s}));
    // In the order of the plan, whatever the order of the rows.
    QCOMPARE(lines(collectWith(R"({"order":"given","numbering":"given","item_index":true})")),
             (QStringList{u"①　道路 No. 2、10"_s, u"②　公園 No. 1-2、3"_s,
                          u"第2章　くらし No. 1-10"_s}));
}

// 第1章 1 (1) (2), 2 (1); 第2章 (1), whose title is that of the first.
static Snapshot repeatedNumbers(const QByteArray &settings)
{
    Snapshot s;
    const auto node = [&s](const char *id, const char *parent, NodeKind kind, const QString &number,
                           const QString &title) {
        Node made;
        made.id = NodeId(u'n' + QString::fromLatin1(id));
        if (*parent != 0)
            made.parent = NodeId(u'n' + QString::fromLatin1(parent));
        made.kind = kind;
        made.number = number;
        made.title = title;
        s.nodes.push_back(made);
        if (kind != NodeKind::Item)
            return;
        Opinion opinion;
        opinion.id = OpinionId(QString::fromLatin1(id));
        opinion.node = made.id;
        opinion.summary = u"意見"_s;
        opinion.response = ResponseId(u'r' + QString::fromLatin1(id));
        s.opinions.push_back(opinion);
        s.responses.push_back({*opinion.response, u"{{No:i1}}と{{No:i2}}と{{No:i4}}"_s});
    };
    node("c1", "", NodeKind::Chapter, u"第1章"_s, u"まち"_s);
    node("s1", "c1", NodeKind::Section, u"1"_s, u"道"_s);
    node("i1", "s1", NodeKind::Item, u"(1)"_s, u"歩道"_s);
    node("i2", "s1", NodeKind::Item, u"(2)"_s, u"車道"_s);
    node("s2", "c1", NodeKind::Section, u"2"_s, u"水"_s);
    node("i3", "s2", NodeKind::Item, u"(1)"_s, u"川"_s);
    node("c2", "", NodeKind::Chapter, u"第2章"_s, u"人"_s);
    node("i4", "c2", NodeKind::Item, u"(1)"_s, u"歩道"_s);
    s.consultation.settings = keys(settings);
    const auto arranged = arrange(s);
    if (!arranged)
        qFatal("%s", qPrintable(arranged.error().message));
    return *arranged;
}

void TestForms::theIndexTellsItemsOfOneNumberApart()
{
    const auto collected = collect(repeatedNumbers(R"({"item_index":true})"));
    QVERIFY(collected.ok());
    QStringList lines;
    for (const WayEntry &entry : indexEntries(*collected)) {
        lines += u"%1 %2 %3"_s.arg(entry.depth).arg(entry.words, entry.beside).trimmed();
        QVERIFY2(entry.heading < collected->blocks.size(), qPrintable(lines.back()));
        const auto *heading = std::get_if<HeadingBlock>(&collected->blocks[entry.heading]);
        QVERIFY2(heading && entry.words.endsWith(heading->title), qPrintable(lines.back()));
    }
    QCOMPARE(lines, (QStringList{u"0 第1章　まち"_s, u"1 1　道"_s, u"2 (1)　歩道 No. 1"_s,
                                 u"2 (2)　車道 No. 2"_s, u"1 2　水"_s, u"2 (1)　川 No. 3"_s,
                                 u"0 第2章　人"_s, u"1 (1)　歩道 No. 4"_s}));
    // In columns the same.
    const auto inColumns = collect(repeatedNumbers(R"({"item_index":true,"columns":[
        {"field":"path1","title":"章","width":6},{"field":"path2","title":"節","width":6},
        {"field":"summary","title":"意見","width":20}]})"));
    QStringList same;
    for (const WayEntry &entry : indexEntries(*inColumns))
        same += u"%1 %2 %3"_s.arg(entry.depth).arg(entry.words, entry.beside).trimmed();
    QCOMPARE(same, lines);
}

void TestForms::referencesTellHeadingsOfOneNumberApart()
{
    const auto collected = collect(repeatedNumbers(R"({"numbering":"heading"})"));
    QVERIFY(collected.ok());
    const auto &last = std::get<RowBlock>(collected->blocks.back());
    QCOMPARE(last.response->paragraphs.front().text(),
             u"第1章 1 (1)のNo. 1と(2)のNo. 1と第2章 (1)のNo. 1"_s); // there is only one (2)
    // A number that was given twice to neighbours: its title tells it.
    Snapshot twice = repeatedNumbers(R"({"numbering":"heading"})");
    for (Node &node : twice.nodes) {
        if (node.id == NodeId(u"ni2"_s))
            node.number = u"(1)"_s;
    }
    const auto other = collect(twice);
    QCOMPARE(std::get<RowBlock>(other->blocks.back()).response->paragraphs.front().text(),
             u"第1章 1 (1)　歩道のNo. 1と第1章 1 (1)　車道のNo. 1と第2章 (1)のNo. 1"_s);
}

// The same lines as where the items have rows, leading to the rows that their cells begin in.
void TestForms::theIndexNamesItemsInColumns()
{
    const auto indexOf = [](const QByteArray &order, const QByteArray &columns) {
        const Collected collected =
            collectWith(QByteArray(R"({"item_index":true,"order":")") + order + R"(","columns":[)" +
                        columns + R"({"field":"summary","title":"意見","width":10}]})");
        QStringList lines;
        for (const WayEntry &entry : indexEntries(collected))
            lines += entry.words + u' ' + entry.beside;
        return lines;
    };
    const QByteArray chapter = R"({"field":"path1","title":"章","width":4},)";
    const QByteArray item = R"({"field":"path2","title":"項目","width":4},)";
    const QStringList onRows = indexOf("plan", "");
    QCOMPARE(onRows,
             (QStringList{u"①　道路 No. 1、2"_s, u"②　公園 No. 3、4"_s, u"第2章　くらし No. 5"_s}));
    QCOMPARE(indexOf("plan", chapter + item), onRows);
    QCOMPARE(indexOf("plan", item), onRows);
    QCOMPARE(indexOf("plan", chapter), onRows);
    QCOMPARE(indexOf("category", chapter + item), onRows); // of two categories
    QCOMPARE(indexOf("category", ""), onRows);
}

void TestForms::editionsWithoutPagesNameColumns()
{
    const Collected collected = collectWith(R"({"contents":"always","item_label":"","columns":[
        {"field":"path1","title":"章","width":4},{"field":"path2","title":"項目","width":4},
        {"field":"summary","title":"意見","width":10}]})");
    QStringList lines;
    for (const WayEntry &entry : contentsWithoutPages(collected)) {
        QVERIFY(entry.isInColumn());
        lines += QString::number(entry.depth) + entry.words + entry.beside;
    }
    QCOMPARE(lines, (QStringList{u"0第1章　まち6件"_s, u"1①道路4件"_s, u"1②公園2件"_s,
                                 u"0第2章　くらし1件"_s}));
}

QObject *makeFormsTest()
{
    return new TestForms;
}

#include "test_forms.moc"
