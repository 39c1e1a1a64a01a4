#include "exchange/text/test_shapes.h"

#include "base/id_source.h"
#include "base/processor_time.h"
#include "domain/markup.h"
#include "domain/snapshot_index.h"
#include "domain/template.h"
#include "exchange/rows/heading_grammar.h"
#include "exchange/text/published_text_import.h"
#include "exchange/text/text_taken_in.h"

#include <QJsonArray>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

const QString kTable = u"\t意見の概要\t区の考え方\t対応区分\n第1章 計画\n"_s;

QString plain(const Imported &i, size_t opinion)
{
    const SnapshotIndex index(i.values);
    const auto &response = i.values.opinions[opinion].response;
    if (!response)
        return u"(none)"_s;
    return plainText(index.findResponse(*response)->markup,
                     [&](const OpinionId &id) { return index.findNo(id); });
}

QString symbolOf(const Imported &i, size_t opinion)
{
    const auto &category = i.values.opinions[opinion].category;
    return category ? SnapshotIndex(i.values).findCategory(*category)->symbol : QString();
}

} // namespace

void TestShapes::textWithoutHeadings()
{
    const QString rows = u"題\n\t意見の概要\t区の考え方\t対応区分\n1\tあ\tい\t○\n2\tう\tえ\t○\n"_s;
    const Imported bare = takenIn(rows);
    QCOMPARE(bare.values.nodes.size(), size_t(1));
    QVERIFY(!hasWords(bare.values.nodes[0]));
    for (const Opinion &opinion : bare.values.opinions)
        QCOMPARE(opinion.node, std::optional(bare.values.nodes[0].id));
    QVERIFY(bare.assumed.filter(u"without headings"_s).size() == 1);
    // With headings, what stands before the first is undecided.
    const Imported later = takenIn(rows + u"第1章 計画\n3\tお\tか\t○\n"_s);
    QCOMPARE(later.values.nodes.size(), size_t(1));
    QVERIFY(hasWords(later.values.nodes[0]));
    QVERIFY(!later.values.opinions[1].node);
    QVERIFY(later.assumed.filter(u"Line 3"_s).size() == 1);
}

void TestShapes::readsPeriods_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("rest");
    const auto row = [](const QString &line, const char *from, const char *to,
                        const QString &rest = {}) {
        QTest::newRow(qPrintable(line))
            << line << QString::fromLatin1(from) << QString::fromLatin1(to) << rest;
    };
    row(u"意見募集期間 平成28年7月1日～平成28年7月25日"_s, "2016-07-01", "2016-07-25");
    row(u"意見募集期間：令和元年５月１日（水）から５月３１日（金）まで"_s, "2019-05-01",
        "2019-05-31");
    row(u"募集期間　令和5年12月20日～1月20日"_s, "2023-12-20", "2024-01-20");
    row(u"ご意見の募集期間 2016/7/1 - 2016/7/25"_s, "2016-07-01", "2016-07-25");
    row(u"意見募集期間 平成31年4月1日～令和元年5月7日（37日間）"_s, "2019-04-01", "2019-05-07",
        u"（37日間）"_s);
}

void TestShapes::readsPeriods()
{
    QFETCH(QString, line);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, rest);
    const Imported i = takenIn(u"題\n"_s + line + u"\n"_s + kTable + u"1\tあ\tい\t○"_s);
    QVERIFY(i.values.consultation.period.has_value());
    QCOMPARE(i.values.consultation.period->from.toString(Qt::ISODate), from);
    QCOMPARE(i.values.consultation.period->to.toString(Qt::ISODate), to);
    QCOMPARE(i.notUnderstood.empty(), rest.isEmpty());
    if (!rest.isEmpty())
        QCOMPARE(i.notUnderstood.front(), (NotUnderstood{2, rest}));
}

void TestShapes::readsCounts_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("opinions");
    QTest::addColumn<int>("submitters");
    QTest::addColumn<QString>("counter");
    QTest::newRow("seed") << u"意見件数 49件（3名）"_s << 49 << 3 << u""_s;
    QTest::newRow("wide") << u"意見件数　４９件(３人)"_s << 49 << 3 << u"人"_s;
    QTest::newRow("large") << u"意見数：1,234件（567者）"_s << 1234 << 567 << u"者"_s;
    QTest::newRow("alone") << u"意見件数 5件"_s << 5 << -1 << u""_s;
}

void TestShapes::readsCounts()
{
    QFETCH(QString, line);
    QFETCH(int, opinions);
    QFETCH(int, submitters);
    QFETCH(QString, counter);
    const Consultation c = takenIn(line + u"\n"_s + kTable + u"1\tあ\tい\t○"_s).values.consultation;
    QCOMPARE(c.declaredOpinions.value_or(-1), opinions);
    QCOMPARE(c.declaredSubmitters.value_or(-1), submitters);
    QCOMPARE(c.settings[u"submitter_counter"].toString(), counter);
    QVERIFY(c.title.isEmpty());
}

// As in a table: at the end of opinions, all of one kind; not where counts have their column.
void TestShapes::readsCountsInWords()
{
    const auto countsOf = [](const Imported &i) {
        QStringList counts;
        for (const Opinion &opinion : i.values.opinions)
            counts << opinion.summary + u'|' + QString::number(opinion.count);
        return counts;
    };
    const Imported i =
        takenIn(kTable + u"1\tあ（他２件）\tい\t○\n2\tう\tえ\t○\n3\tお（他10件）\tか\t○\n"_s);
    QCOMPARE(countsOf(i), (QStringList{u"あ|3"_s, u"う|1"_s, u"お|11"_s}));
    QCOMPARE(resolveSettings(i.values.consultation)->countNote, u"（他{他}件）"_s);
    QVERIFY(i.assumed.filter(u"（他２件）"_s).size() == 1);
    const Imported mixed = takenIn(kTable + u"1\tあ（他2件）\tい\t○\n2\tう（ほか2件）\tえ\t○\n"_s);
    QCOMPARE(countsOf(mixed), (QStringList{u"あ（他2件）|1"_s, u"う（ほか2件）|1"_s}));
    const Imported beside =
        takenIn(u"\t意見の概要\t件数\t区の考え方\n第1章 計画\n1\tあ（他2件）\t5\tい\n"_s);
    QCOMPARE(countsOf(beside), QStringList{u"あ（他2件）|5"_s});
}

void TestShapes::readsLegends()
{
    const Imported i =
        takenIn(u"題\n【凡例】\n①・・・反映する　3件\n② 反映しない　１０件\n③…その他（4件）\n"_s +
                kTable + u"1\tあ\tい\t②"_s);
    const auto &categories = i.values.categories;
    QCOMPARE(categories.size(), size_t(3));
    QCOMPARE(categories[0].symbol + categories[0].text, u"①反映する"_s);
    QCOMPARE(categories[1].symbol + categories[1].text, u"②反映しない"_s);
    QCOMPARE(categories[2].symbol + categories[2].text, u"③その他"_s);
    QCOMPARE(categories[0].declared, std::optional(3));
    QCOMPARE(categories[1].declared, std::optional(10));
    QCOMPARE(categories[2].declared, std::optional(4));
    QCOMPARE(symbolOf(i, 0), u"②"_s);
    QVERIFY(i.notUnderstood.empty());
}

// As a table's legend: in one line, or a symbol in each.
void TestShapes::readsLegendsWithoutCounts_data()
{
    QTest::addColumn<QString>("legend");
    QTest::addColumn<QString>("left");
    const auto row = [](const QString &legend, const QString &left = {}) {
        QTest::newRow(qPrintable(QString(legend).replace(u'\n', u'/'))) << legend << left;
    };
    row(u"対応区分　◎：反映する　○：反映済み"_s);
    row(u"※対応の区分：◎＝反映する、○＝反映済み"_s);
    row(u"【対応区分】\n◎：反映する\n○：反映済み"_s);
    row(u"対応区分\n◎：反映する\n○：反映済み"_s);
    row(u"対応区分\n\n◎　反映する\n○　反映済み"_s);
    row(u"対応の区分\n◎：反映する　3件（75.0%）\n○：反映済み　1件（25.0%）\n合計　4件"_s,
        u"合計　4件"_s);
    row(u"◎：反映する　○：反映済み"_s, u"◎：反映する　○：反映済み"_s);
    row(u"対応区分\n市民課"_s, u"対応区分|市民課"_s);
}

void TestShapes::readsLegendsWithoutCounts()
{
    QFETCH(QString, legend);
    QFETCH(QString, left);
    const Imported i =
        takenIn(u"題\n"_s + legend + u'\n' + kTable + u"1\tあ\tい\t◎\n2\tう\tえ\t○\n"_s);
    QCOMPARE(i.values.consultation.title, u"題"_s);
    QStringList told;
    for (const NotUnderstood &each : i.notUnderstood)
        told += each.text;
    QCOMPARE(told.join(u'|'), left);
    QCOMPARE(i.values.categories.size(), size_t(2));
    const bool isRead = left.isEmpty() || left.startsWith(u"合計"_s);
    QCOMPARE(i.values.categories[0].symbol + i.values.categories[0].text,
             isRead ? u"◎反映する"_s : u"◎"_s);
    QCOMPARE(i.values.categories[1].symbol + i.values.categories[1].text,
             isRead ? u"○反映済み"_s : u"○"_s);
}

void TestShapes::fillsSymbolsOfAnotherLegend()
{
    const Imported i = takenIn(u"題\n・・・反映\t1件\n○・・・既に\t2件\n・・・困難\t3件\n"_s +
                               kTable + u"1\tあ\tい\t○"_s);
    QCOMPARE(i.values.categories.size(), size_t(3));
    QCOMPARE(i.values.categories[0].symbol, u"◎"_s);
    QCOMPARE(i.values.categories[1].symbol, u"○"_s);
    QCOMPARE(i.values.categories[2].symbol, u"□"_s);
    QCOMPARE(i.assumed.size(), 2);
}

void TestShapes::readsSpacedCells()
{
    const Imported i = takenIn(u"計画\n   意見の概要    区の考え方   対応区分\n"
                               "第１章　計画\n１　　意見一。 続く   回答一   －\n"
                               "No.2    意見二   回答二\n"
                               "３   意見三   －\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(3));
    QCOMPARE(i.values.opinions[0].summary, u"意見一。 続く"_s);
    QCOMPARE(plain(i, 0), u"回答一"_s);
    QCOMPARE(symbolOf(i, 0), u"―"_s);
    QCOMPARE(plain(i, 1), u"回答二"_s);
    QCOMPARE(symbolOf(i, 1), QString());
    QCOMPARE(i.values.opinions[2].response, i.values.opinions[1].response);
    QCOMPARE(symbolOf(i, 2), u"―"_s);
    QCOMPARE(i.values.nodes[0].number, std::optional(u"第１章"_s));
    QCOMPARE(i.values.nodes[0].title, u"計画"_s);
    QVERIFY(i.notUnderstood.empty());
}

void TestShapes::readsHeadings_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("draft");
    QTest::addColumn<QString>("title");
    const QString none = u"-"_s;
    const auto row = [](const QString &line, const char *kind, const QString &number,
                        const QString &draft, const QString &title) {
        QTest::newRow(qPrintable(line))
            << line << QString::fromLatin1(kind) << number << draft << title;
    };
    row(u"第 4 章　取組項目"_s, "chapter", u"第4章"_s, none, u"取組項目"_s);
    row(u"第四章 取組項目\t\t\t"_s, "chapter", u"第四章"_s, none, u"取組項目"_s);
    row(u"1 情報化"_s, "section", u"1"_s, none, u"情報化"_s);
    row(u"２　情報化"_s, "section", u"２"_s, none, u"情報化"_s);
    row(u"(1) 活用"_s, "subsection", u"(1)"_s, none, u"活用"_s);
    row(u"（１）活用"_s, "subsection", u"（１）"_s, none, u"活用"_s);
    row(u"取組項目 整備"_s, "item", none, none, u"整備"_s);
    row(u"取組項目　(素案：) 推進"_s, "item", none, u""_s, u"推進"_s);
    row(u"\t取組項目（素案:）改修・構築\t\t"_s, "item", none, u""_s, u"改修・構築"_s);
    row(u"取組項目㉖（素案：㉕）最適化"_s, "item", u"㉖"_s, u"㉕"_s, u"最適化"_s);
    row(u"取組項目②⑥(素案:②⑤)最適化"_s, "item", u"②⑥"_s, u"②⑤"_s, u"最適化"_s);
    row(u"取組項目(51)（素案：(50)）最適化"_s, "item", u"(51)"_s, u"(50)"_s, u"最適化"_s);
    row(u"取組項目（５１）最適化"_s, "item", u"（５１）"_s, none, u"最適化"_s);
    row(u"取組項目 27（素案：26）最適化"_s, "item", u"27"_s, u"26"_s, u"最適化"_s);
    row(u"取組項目 2025年の計画"_s, "item", none, none, u"2025年の計画"_s);
    row(u"取組項目　その他"_s, "item", none, none, u"その他"_s);
    row(u"その他"_s, "other", none, none, u"その他"_s);
    row(u"その他（計画全体）"_s, "other", none, none, u"その他（計画全体）"_s);
}

void TestShapes::readsHeadings()
{
    QFETCH(QString, line);
    QFETCH(QString, kind);
    QFETCH(QString, number);
    QFETCH(QString, draft);
    QFETCH(QString, title);
    const Imported i = takenIn(line + u"\n1\tあ\tい\t○\n"_s);
    QCOMPARE(i.values.nodes.size(), size_t(1));
    const Node &node = i.values.nodes[0];
    QCOMPARE(nodeKindName(node.kind), kind);
    QCOMPARE(node.number.value_or(u"-"_s), number);
    QCOMPARE(node.draftNumber.value_or(u"-"_s), draft);
    QCOMPARE(node.title, title);
    QCOMPARE(i.values.opinions[0].node, std::optional(node.id));
}

// As categories in two widths are: the first form is the one, and it is told.
void TestShapes::headingsInTwoWidthsAreOne_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("again");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("chapter") << u"第１章　総論"_s << u"第1章 総論"_s << true;
    QTest::newRow("brackets") << u"（１）公園"_s << u"(1)公園"_s << true;
    QTest::newRow("words") << u"1　ＡＩの活用"_s << u"1　AIの活用"_s << true;
    QTest::newRow("space") << u"1　公園 緑地"_s << u"1　公園　緑地"_s << true;
    QTest::newRow("number") << u"1　公園"_s << u"2　公園"_s << false;
    QTest::newRow("title") << u"1　公園"_s << u"1　公園等"_s << false;
}

void TestShapes::headingsInTwoWidthsAreOne()
{
    QFETCH(QString, first);
    QFETCH(QString, again);
    QFETCH(bool, isOne);
    const Imported i = takenIn(u"題\n\t意見の概要\t区の考え方\t対応区分\n"_s + first +
                               u"\n1\tあ\tい\t○\n"_s + again + u"\n2\tう\tえ\t○\n"_s);
    QCOMPARE(i.values.nodes.size(), size_t(isOne ? 1 : 2));
    QCOMPARE(i.values.opinions[0].node == i.values.opinions[1].node, isOne);
    QCOMPARE(i.assumed.filter(u"in another width"_s).size(), isOne ? 1 : 0);
    const Heading wanted = *readHeading(first);
    QCOMPARE(i.values.nodes[0].title, wanted.title);
    QCOMPARE(i.values.nodes[0].number, wanted.number);
}

void TestShapes::refusesSentencesAsHeadings()
{
    const QStringList sentences{u"第1章の内容は分かりにくい。"_s,
                                u"取組項目については別に述べます"_s, u"3 月に公表してください。"_s,
                                u"その他の意見もあります"_s, u"1.5倍にする"_s};
    const Imported i = takenIn(kTable + u"1\tあ\tい\t○\n"_s + sentences.join(u'\n'));
    QCOMPARE(i.values.nodes.size(), size_t(1));
    QCOMPARE(i.notUnderstood.size(), size_t(sentences.size()));
    for (qsizetype n = 0; n < sentences.size(); ++n)
        QCOMPARE(i.notUnderstood[size_t(n)], (NotUnderstood{4 + int(n), sentences[n]}));
}

void TestShapes::readsHeadingsByNumerals_data()
{
    QTest::addColumn<QStringList>("headings");
    QTest::addColumn<QStringList>("paths"); // of the opinion below each
    QTest::newRow("Ⅰ, Ⅱ") << QStringList{u"Ⅰ　総論"_s, u"Ⅱ　各論"_s}
                          << QStringList{u"Ⅰ総論"_s, u"Ⅱ各論"_s};
    QTest::newRow("directly") << QStringList{u"Ⅰ総論"_s, u"Ⅱ．各論、その二"_s}
                              << QStringList{u"Ⅰ総論"_s, u"Ⅱ．各論、その二"_s};
    QTest::newRow("between spaces")
        << QStringList{u"　Ⅰ　　総論"_s, u"Ⅱ\t各論"_s} << QStringList{u"Ⅰ総論"_s, u"Ⅱ各論"_s};
    QTest::newRow("一, 二") << QStringList{u"一　総論"_s, u"二、各論"_s, u"三．他"_s}
                            << QStringList{u"一総論"_s, u"二、各論"_s, u"三．他"_s};
    QTest::newRow("both") << QStringList{u"Ⅰ　総論\n一　背景"_s, u"二　経過"_s,
                                         u"Ⅱ　各論\n一　緑"_s}
                          << QStringList{u"Ⅰ総論/一背景"_s, u"Ⅰ総論/二経過"_s, u"Ⅱ各論/一緑"_s};
    QTest::newRow("figures below") << QStringList{u"Ⅰ　総論\n１　背景"_s, u"Ⅱ　各論\n１　緑"_s}
                                   << QStringList{u"Ⅰ総論/１背景"_s, u"Ⅱ各論/１緑"_s};
}

// In a text with a table, which has its titles again behind a heading or not.
void TestShapes::readsHeadingsByNumerals()
{
    QFETCH(QStringList, headings);
    QFETCH(QStringList, paths);
    const QString titles = u"\t意見の概要\t区の考え方\t対応区分\n"_s;
    for (const QString &between : {QString(), titles, u"\n"_s + titles}) {
        for (const QString &response : {u"いい。\t○"_s, u"いい。"_s}) {
            QString text = u"題\n"_s + titles;
            QStringList expected;
            for (qsizetype i = 0; i < headings.size(); ++i) {
                text +=
                    headings[i] + u'\n' + between + u"%1\tああ。\t%2\n"_s.arg(i + 1).arg(response);
                expected += paths[i] + u"|ああ。|いい。"_s;
            }
            const Imported found = takenIn(text);
            QCOMPARE(rowsOf(found), expected);
            QCOMPARE(found.notUnderstood.size(), size_t(0));
        }
    }
}

// A row without a response above one is no row that was cut off.
void TestShapes::sharesAboveAHeadingByNumeral()
{
    const Imported found = takenIn(
        kTable + u"1\tあ\tい\t○\n2\tう\nⅠ　総論\n3\tえ\tお\t○\n4\tか\n一　緑\n5\tき\tく\t○\n"_s);
    QCOMPARE(rowsOf(found).filter(u"|う|い"_s).size(), 1);
    QCOMPARE(rowsOf(found).filter(u"|か|お"_s).size(), 1);
    QCOMPARE(rowsOf(found).value(4), u"第1章計画/一緑|き|く"_s);
}

// Words that begin with a numeral, and lists in the cells of rows that a PDF broke.
void TestShapes::listsInOpinionsAreNoHeadings()
{
    for (
        const QString &line :
        {u"一つ目の意見"_s, u"一人ひとりの意見"_s, u"二、三の意見"_s, u"Ⅰの内容について"_s,
         u"Ⅰ・Ⅱの違い"_s, u"Ⅰ－１　子育て"_s, u"一　公園を増やしてほしい"_s,
         u"Ⅱ　これは長すぎる見出しで、見出しというよりは意見の続きのように見える一行の文字の列の例"_s}) {
        const Imported found = takenIn(kTable + u"1\tあ\tい\t○\n"_s + line + u"\n2\tう\tえ\t○\n"_s);
        QCOMPARE(found.values.nodes.size(), size_t(1));
        QCOMPARE(found.values.opinions.size(), size_t(2));
        QCOMPARE(found.notUnderstood.size(), size_t(1));
    }
    const Imported broken =
        takenIn(kTable + u"1\t次のとおり。\n一　公園を増やす\n二　木を植える\tい\t○\n"
                         "2\tう\tえ\t○\n"_s);
    QCOMPARE(broken.values.nodes.size(), size_t(1));
    QVERIFY(broken.values.opinions[0].summary.contains(u"公園を増やす"_s));
    QVERIFY(broken.values.opinions[0].summary.contains(u"木を植える"_s));
    const Imported list =
        takenIn(kTable + u"1\tあ\t次のとおり。\t○\n一　公園\n二　木\n2\tう\tえ\t○\n"_s);
    QCOMPARE(list.values.nodes.size(), size_t(1));
    QCOMPARE(list.notUnderstood.size(), size_t(2));
}

void TestShapes::followsTheColumnOrder()
{
    const Imported i = takenIn(u"番号\tご意見の内容\t対応状況\t県の考え方\t件数\t備考\n第1章 計画\n"
                               "1\t意見\tＡ\t回答\t３\t要確認\n2\t意見二\tＢ\n"_s);
    QCOMPARE(i.values.opinions[0].summary, u"意見"_s);
    QCOMPARE(plain(i, 0), u"回答"_s);
    QCOMPARE(symbolOf(i, 0), u"Ａ"_s);
    QCOMPARE(i.values.opinions[0].count, 3);
    QCOMPARE(i.values.consultation.institution, u"県"_s);
    QStringList titles;
    for (const QJsonValue &column : i.values.consultation.settings[u"columns"].toArray())
        titles << column[u"field"].toString() + u'=' + column[u"title"].toString();
    QCOMPARE(titles.join(u' '),
             u"no=番号 summary=ご意見の内容 category=対応状況 response=県の考え方 "
             "count=件数"_s);
    // The unknown column, and what stands in it.
    QCOMPARE(i.notUnderstood.size(), size_t(2));
    QCOMPARE(i.notUnderstood[0].line, 1);
    QCOMPARE(i.notUnderstood[1], (NotUnderstood{3, u"要確認"_s}));
}

void TestShapes::dropsMisspeltHeadings()
{
    const Imported i = takenIn(
        kTable + u"1\tあ\tい\t○\n\t意見の慨要\t区の方考え方\t対応区分\n2\tう\tえ\t○\n"
                 "\t意見の概要\t区の考え万\t対応区 分\n\t意見の概要\t全く別の話です\t対応区分\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(2));
    QCOMPARE(i.values.consultation.settings, QJsonObject());
    QCOMPARE(i.notUnderstood.size(), size_t(1));
    QCOMPARE(i.notUnderstood[0].line, 7);
}

void TestShapes::keepsParagraphs()
{
    const Imported i = takenIn(kTable + u"1\t一。 二。\t<p>三。</p>四<br>五 <P>六</P>\t○\n"
                                        "2\t<b>強い</b> a<p\t{{No:x}} {\t○\n"_s);
    QCOMPARE(i.values.opinions[0].summary, u"一。 二。"_s);
    QCOMPARE(plain(i, 0), u"三。\n四\n五\n六"_s);
    QCOMPARE(i.values.opinions[1].summary, u"<b>強い</b> a<p"_s);
    QCOMPARE(plain(i, 1), u"{{No:x}} {"_s);
}

void TestShapes::joinsOpenCells()
{
    const Imported i =
        takenIn(kTable + u"1\t\"一行目\n2\t二行目 \"\"引用\"\"\"\t\"回答\n二\"\t○\n"_s);
    // The second line begins like a row, so the quotation is not one.
    QCOMPARE(i.values.opinions.size(), size_t(2));
    const Imported j = takenIn(kTable + u"1\t\"一行目\n二行目 \"\"引用\"\"\"\t\"回答\n二\"\t○\n"
                                        "2\t<p>あ\nい</p>\t<p>う</p>\n<p>え</p>\t○\n"_s);
    QCOMPARE(j.values.opinions.size(), size_t(2));
    QCOMPARE(j.values.opinions[0].summary, u"一行目\n二行目 \"引用\""_s);
    QCOMPARE(plain(j, 0), u"回答\n二"_s);
    QCOMPARE(symbolOf(j, 0), u"○"_s);
    QCOMPARE(j.values.opinions[1].summary, u"あ\nい"_s);
    QCOMPARE(plain(j, 1), u"う\nえ"_s);
    QCOMPARE(symbolOf(j, 1), u"○"_s);
    QVERIFY(j.notUnderstood.empty());
}

void TestShapes::doesNotSwallowBehindAnOpenParagraph()
{
    const Imported i = takenIn(kTable + u"1\t<p>あ\tい\t○\n続き\n取組項目① 次\n2\tう\tえ\t○\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(2));
    QCOMPARE(i.values.opinions[0].summary, u"あ"_s);
    QCOMPARE(i.values.nodes.size(), size_t(2));
    QVERIFY(i.notUnderstood.size() == 1 && i.notUnderstood[0] == (NotUnderstood{4, u"続き"_s}));
}

// What is copied from a PDF has line breaks in its cells.
void TestShapes::joinsCellsBrokenOverLines_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("response");
    QTest::newRow("opinion") << u"2\t夜の\n明かり\t答え\t◎\n"_s << u"夜の明かり"_s << u"答え"_s;
    QTest::newRow("twice") << u"2\t夜の\n道の\n明かり\t答え\t◎\n"_s << u"夜の道の明かり"_s
                           << u"答え"_s;
    QTest::newRow("both cells") << u"2\t夜の\n明かり\t答えの\n続き\t◎\n"_s << u"夜の明かり"_s
                                << u"答えの続き"_s;
    QTest::newRow("paragraphs") << u"2\t暗い。\n明るく\t答え\t◎\n"_s << u"暗い。\n明るく"_s
                                << u"答え"_s;
    QTest::newRow("marks") << u"2\t次の点\n・夜\n・朝\t答え\t◎\n"_s << u"次の点\n・夜\n・朝"_s
                           << u"答え"_s;
    QTest::newRow("Latin words") << u"2\tone\ntwo\t答え\t◎\n"_s << u"one two"_s << u"答え"_s;
    QTest::newRow("spaces") << u"2  夜の\n明かり  答え  ◎\n"_s << u"夜の明かり"_s << u"答え"_s;
}

void TestShapes::joinsCellsBrokenOverLines()
{
    QFETCH(QString, row);
    const Imported i = takenIn(kTable + u"1\tあ\t回答\t○\n"_s + row + u"3\tう\tえ\t○\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(3));
    QTEST(i.values.opinions[1].summary, "summary");
    QTEST(plain(i, 1), "response");
    QCOMPARE(symbolOf(i, 1), u"◎"_s);
    QCOMPARE(i.values.responses.size(), size_t(3));
    QVERIFY(i.notUnderstood.empty());
    QCOMPARE(i.assumed.filter(u"broken over several lines"_s).size(), 1);
}

// A mark begins a line of its own, also behind a line that is no sentence.
void TestShapes::marksKeepTheirLines_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    for (const auto &[first, second] : std::initializer_list<std::pair<QString, QString>>{
             {u"1. 道路"_s, u"2. 公園"_s},       {u"1) 道路"_s, u"2) 公園"_s},
             {u"１）道路"_s, u"２）公園"_s},     {u"(1) 道路"_s, u"(2) 公園"_s},
             {u"① 道路"_s, u"② 公園"_s},         {u"①道路"_s, u"㉑公園"_s},
             {u"ア　道路"_s, u"イ　公園"_s},     {u"ア．道路"_s, u"イ．公園"_s},
             {u"（ア）道路"_s, u"（イ）公園"_s}, {u"・道路"_s, u"・公園"_s},
             {u"■道路"_s, u"■公園"_s},           {u"→道路"_s, u"→公園"_s},
             {u"- 道路"_s, u"- 公園"_s},         {u"－ 道路"_s, u"－ 公園"_s},
             {u"第1　道路"_s, u"第2　公園"_s},   {u"Ⅰ　道路"_s, u"Ⅱ　公園"_s},
             {u"Ⅰ) 道路"_s, u"Ⅱ) 公園"_s},       {u"Ⅰ．道路"_s, u"Ⅱ．公園"_s},
             {u"一　道路"_s, u"二　公園"_s},     {u"一、道路"_s, u"二、公園"_s},
             {u"a) 道路"_s, u"b) 公園"_s},       {u"ａ）道路"_s, u"ｂ）公園"_s},
             {u"(a) 道路"_s, u"(b) 公園"_s},     {u"【道路】"_s, u"【公園】"_s},
             {u"＜道路＞"_s, u"＜公園＞"_s},     {u"第1章について、"_s, u"第2章について、"_s},
             {u"第1章 道路"_s, u"第2章 公園"_s}})
        QTest::newRow(qPrintable(first)) << first << second;
}

void TestShapes::marksKeepTheirLines()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const QString list = u"次の点\n"_s + first + u'\n' + second;
    const Imported i =
        takenIn(kTable + u"1\t"_s + list + u"\t"_s + list + u"\t○\n2\tう\tえ\t○\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(2));
    QCOMPARE(i.values.opinions[0].summary, list);
    QCOMPARE(plain(i, 0), list);
}

// A line that is only broken there goes on.
void TestShapes::brokenLinesGoOn_data()
{
    QTest::addColumn<QString>("second");
    for (const QString &second :
         {u"一般事項"_s, u"一人ひとりの"_s, u"三鷹市の道"_s, u"アクセスの道"_s, u"イベントの場"_s,
          u"2か所"_s, u"2.5 km"_s, u"第2の道"_s, u"の道"_s, u"二、三の道"_s, u"ア・イの道"_s,
          u"10年"_s, u"－2度"_s})
        QTest::newRow(qPrintable(second)) << second;
}

void TestShapes::brokenLinesGoOn()
{
    QFETCH(QString, second);
    const Imported i = takenIn(kTable + u"1\t夜の\n"_s + second + u"\tい\t○\n2\tう\tえ\t○\n"_s);
    QCOMPARE(i.values.opinions[0].summary, u"夜の"_s + second);
}

// What is numbered in a cell is no heading where the row goes on behind it.
void TestShapes::listsInCellsAreNoHeadings_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("response");
    const auto add = [](const QString &first, const QString &second) {
        const QString list = u'\n' + first + u'\n' + second;
        QTest::newRow(qPrintable(u"opinion "_s + first))
            << u"2\t次の点。"_s + list + u"\t答え\t◎\n"_s << u"次の点。"_s + list << u"答え"_s;
        QTest::newRow(qPrintable(u"response "_s + first))
            << u"2\tい\t次のとおり。"_s + list + u"\t◎\n"_s << u"い"_s << u"次のとおり。"_s + list;
        QTest::newRow(qPrintable(u"both "_s + first))
            << u"2\t次の点"_s + list + u"\t次のとおり"_s + list + u"\t◎\n"_s << u"次の点"_s + list
            << u"次のとおり"_s + list;
    };
    add(u"(1) 道路を広げます。"_s, u"(2) 公園を増やします。"_s);
    add(u"(1) 道路"_s, u"(2) 公園"_s);
    add(u"（１）道路"_s, u"（２）公園"_s);
    add(u"1 道路"_s, u"2 公園"_s);
    add(u"Ⅰ　道路"_s, u"Ⅱ　公園"_s);
    add(u"一　道路"_s, u"二　公園"_s);
    add(u"第1節　道路"_s, u"第2節　公園"_s);
    add(u"１　道路"_s, u"その他"_s);
    QTest::newRow("spaces") << u"2  い  次のとおり。\n(1) 道路\n(2) 公園  ◎\n"_s << u"い"_s
                            << u"次のとおり。\n(1) 道路\n(2) 公園"_s;
}

void TestShapes::listsInCellsAreNoHeadings()
{
    QFETCH(QString, row);
    const Imported i = takenIn(kTable + u"1\tあ\t回答\t○\n"_s + row + u"3\tう\tえ\t○\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(3));
    QTEST(i.values.opinions[1].summary, "summary");
    QTEST(plain(i, 1), "response");
    QCOMPARE(symbolOf(i, 1), u"◎"_s);
    QCOMPARE(i.values.nodes.size(), size_t(1));
    QVERIFY(i.notUnderstood.empty());
}

// Behind a row without its last cells, a heading is one.
void TestShapes::headingsBehindUnfinishedRows()
{
    for (const QString &heading :
         {u"第2章　各論\n"_s, u"第2章\t各論\n"_s, u"第2章　各論\n1 公園\n"_s,
          u"第2章　各論\n(1)\t公園\n"_s, u"第2章  各論\n"_s,
          u"第2章　各論\n\t意見の概要\t区の考え方\t対応区分\n"_s}) {
        const Imported i = takenIn(kTable + u"1\tあ\t回答\n"_s + heading + u"2\tう\tえ\t○\n"_s);
        QCOMPARE(plain(i, 0), u"回答"_s);
        QCOMPARE(i.values.opinions.size(), size_t(2));
        QCOMPARE(i.values.nodes[1].title, u"各論"_s);
    }
    // The last cell is empty: the next row ends the one above.
    const Imported k =
        takenIn(kTable + u"1\t次の点。\n１　道路\n２　公園\t検討します。\n2\tう\tえ\t○\n"_s);
    QCOMPARE(k.values.nodes.size(), size_t(1));
    QCOMPARE(k.values.opinions[0].summary, u"次の点。\n１　道路\n２　公園"_s);
    QCOMPARE(plain(k, 0), u"検討します。"_s);
    QVERIFY(k.notUnderstood.empty());
    // The number stands in the second column.
    const Imported j =
        takenIn(u"章\tNo.\t意見の概要\t市の考え方\t対応区分\n第1章　総論\t1\t次の点\n(1) 道路\n"
                "(2) 公園\t増やします。\tＡ\n第1章　総論\t2\t木を\n切るな。\t努めます。\tＢ\n"_s);
    QCOMPARE(j.values.opinions.size(), size_t(2));
    QCOMPARE(j.values.opinions[0].summary, u"次の点\n(1) 道路\n(2) 公園"_s);
    QCOMPARE(plain(j, 0), u"増やします。"_s);
    QCOMPARE(symbolOf(j, 1), u"Ｂ"_s);
}

void TestShapes::rowCutOffSharesNoAnswer()
{
    const Imported i = takenIn(kTable + u"1\tあ\t回答\t○\n2\tい\n注記\n3\tう\tえ\t○\n"_s);
    QVERIFY(!i.values.opinions[1].response);
    QVERIFY(i.notUnderstood.size() == 1 && i.notUnderstood[0].text == u"注記"_s);
    QCOMPARE(i.assumed.filter(u"ends before its last column"_s).size(), 1);
    // A heading row that stands again, or a heading, is no part of a row.
    const Imported j =
        takenIn(kTable + u"1\tあ\t回答\t○\n2\tい\n"_s + kTable + u"3\tう\n取組項目① 次\n"_s);
    QVERIFY(j.values.opinions[1].response == j.values.opinions[0].response);
    QVERIFY(j.values.opinions[2].response == j.values.opinions[0].response);
}

void TestShapes::sharesUnderOneHeadingOnly()
{
    const Imported i =
        takenIn(kTable + u"1\tあ\t回答\t○\n2\tい\t\t○\n3\tう\n取組項目① 次\n4\tえ\t\t○\n"
                         "5\tお\n"_s);
    const auto &o = i.values.opinions;
    QVERIFY(o[0].response && o[1].response == o[0].response && o[2].response == o[0].response);
    QVERIFY(!o[3].response && !o[4].response);
    QCOMPARE(i.values.responses.size(), size_t(1));
    QCOMPARE(i.assumed.size(), 2);
}

void TestShapes::emptyResponseOption()
{
    const auto i =
        importText(kTable + u"1\tあ\t回答\t○\n2\tい\t\t○\n"_s, EmptyResponse::Unanswered);
    QVERIFY(i.ok());
    QVERIFY(i->values.opinions[0].response && !i->values.opinions[1].response);
    QVERIFY(i->assumed.isEmpty());
}

void TestShapes::dittoShares()
{
    const auto i = importText(kTable + u"1\tあ\t回答\t○\n2\tい\t同上\t○\n3\tう\t〃\t○\n"_s,
                              EmptyResponse::Unanswered);
    QVERIFY(i.ok());
    QCOMPARE(i->values.responses.size(), size_t(1));
}

void TestShapes::numbersMayJump()
{
    const Imported i =
        takenIn(kTable + u"1\tあ\tい\t○\n3\tう\tえ\t○\n3\tお\tか\t○\n4\tき\tく\t○\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(4));
    QCOMPARE(i.values.opinions[1].summary + i.values.opinions[2].summary, u"うお"_s);
    QCOMPARE(i.assumed.size(), 2);
}

void TestShapes::linksReferences_data()
{
    QTest::addColumn<QString>("response");
    QTest::addColumn<int>("references");
    QTest::addColumn<QString>("printed");
    const auto row = [](const QString &response, int count, const QString &printed) {
        QTest::newRow(qPrintable(response)) << response << count << printed;
    };
    row(u"No. 2に記載"_s, 1, u"No. 2に記載"_s);
    row(u"No.2に記載"_s, 1, u"No. 2に記載"_s);
    row(u"№3とＮｏ．４と No２"_s, 3, u"No. 3とNo. 4と No. 2"_s);
    row(u"NO.2、No.3～4"_s, 2, u"No. 2、No. 3～4"_s);
    row(u"No.02のとおり"_s, 1, u"No. 2のとおり"_s);
    row(u"No.9は無い"_s, 0, u"No.9は無い"_s);
    row(u"No.1234567"_s, 0, u"No.1234567"_s);
    row(u"ANo.2とNo.2bとNo.2-1とNo.2.3"_s, 0, u"ANo.2とNo.2bとNo.2-1とNo.2.3"_s);
    row(u"no 2 no. 2 {No.2}"_s, 2, u"no 2 No. 2 {No. 2}"_s);
    row(u"{{No:t1}} {"_s, 0, u"{{No:t1}} {"_s);
}

void TestShapes::linksReferences()
{
    QFETCH(QString, response);
    QFETCH(int, references);
    QFETCH(QString, printed);
    const Imported i = takenIn(kTable + u"1\tあ\t"_s + response +
                               u"\t○\n2\tい\tう\t○\n3\tう\tえ\t○\n4\tお\tNo.1\t○\n"_s);
    const SnapshotIndex index(i.values);
    const QString markup = index.findResponse(*i.values.opinions[0].response)->markup;
    QCOMPARE(int(gaiyo::references(markup).size()), references);
    QCOMPARE(plain(i, 0), printed);
}

void TestShapes::referencesFollowPrintedNumbers()
{
    const Imported i = takenIn(kTable + u"11\tあ\tNo.12のとおり、No.2は無い\t○\n12\tい\tう\t○\n"_s);
    QCOMPARE(plain(i, 0), u"No. 2のとおり、No.2は無い"_s);
    QCOMPARE(i.assumed.size(), 2); // begins with 11; No.2 leads nowhere
}

void TestShapes::restartedNumbersMeanTheOwnChapter()
{
    const Imported i =
        takenIn(u"\t意見の概要\t区の考え方\t対応区分\n第1章 一\n(1) あ\n1\tあ\tNo.2\t○\n(2) "
                u"い\n2\tい\tう\t○\n"
                "第2章 二\n1\tあ\tう\t○\n2\tい\tNo.1\t○\n第3章 三\n3\tあ\tNo.1\t○\n"_s);
    QCOMPARE(plain(i, 0), u"No. 2"_s);
    QCOMPARE(plain(i, 3), u"No. 3"_s);
    QCOMPARE(plain(i, 4), u"No.1"_s); // two candidates, neither in this chapter
}

void TestShapes::categoriesComeFromTheCells()
{
    const Imported i =
        takenIn(kTable + u"1\tあ\tい\tＡ\n2\tあ\tい\t-\n3\tあ\tい\t−\n4\tあ\tい\t\n5\tあ\tい\tＡ\n"
                         "6\tあ\tい\tー\n"_s);
    QCOMPARE(i.values.categories.size(), size_t(2));
    QCOMPARE(i.values.categories[0].symbol, u"Ａ"_s);
    QCOMPARE(i.values.categories[1].symbol, u"―"_s);
    QVERIFY(!i.values.opinions[3].category);
    QCOMPARE(i.values.opinions[5].category, i.values.opinions[1].category);
}

// As in a table; the legend has the last word.
void TestShapes::categoriesInTwoWidthsAreOne()
{
    const QString rows = u"1\tあ\tい\tＡ\n2\tう\tえ\tA\n3\tお\tか\ta\n4\tき\tく\tＢ\n"_s;
    const Imported found = takenIn(u"題\n"_s + kTable + rows);
    QCOMPARE(found.values.categories.size(), size_t(2));
    for (const size_t opinion : {size_t(0), size_t(1), size_t(2)})
        QCOMPARE(symbolOf(found, opinion), u"Ａ"_s);
    QCOMPARE(symbolOf(found, 3), u"Ｂ"_s);
    QCOMPARE(found.assumed.filter(u"in another width or size"_s).size(), 2);
    const QString legend = u"題\n<対応区分の凡例>\nA・・・反映 3件\nB・・・その他 1件\n\n"_s;
    const Imported declared = takenIn(legend + kTable + rows);
    QCOMPARE(declared.values.categories.size(), size_t(2));
    QCOMPARE(symbolOf(declared, 0), u"A"_s);
    QCOMPARE(symbolOf(declared, 2), u"A"_s);
    QCOMPARE(symbolOf(declared, 3), u"B"_s);
}

void TestShapes::opinionsBeforeAHeadingAreUndecided()
{
    const Imported i = takenIn(u"1\tあ\tい\t○\n2\tう\tえ\t○\n第1章 計画\n3\tあ\tい\t○\n"_s);
    QVERIFY(i.values.opinions[0].node && !i.values.opinions[1].node && !i.values.opinions[2].node);
    QCOMPARE(i.values.opinions[0].summary, u"あ"_s);
    QCOMPARE(i.assumed.size(), 2); // no heading row, no place
}

void TestShapes::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray binary;
    for (int i = 0; i < 5000; ++i)
        binary += char((i * 7919) >> 3);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("\n\n  \n");
    QTest::newRow("letter") << QByteArray(
        "拝啓\n時下ますますご清祥のこととお慶び申し上げます。\n敬具\n");
    QTest::newRow("binary") << binary;
    QTest::newRow("nul") << QByteArray("1\tabc\0def\n", 10);
    QTest::newRow("sqlite") << QByteArray("SQLite format 3\0\x10\0\1\1\0\x40", 22);
}

void TestShapes::refusesWhatIsNoTable()
{
    QFETCH(QByteArray, bytes);
    CountingIdSource ids(u"t"_s);
    const auto result = importPublishedText(bytes, {{ids, {}, {}, {}}});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Unreadable);
    QVERIFY(!result.error().message.isEmpty());
}

void TestShapes::refusesAColumnMap()
{
    CountingIdSource ids(u"t"_s);
    const auto result = importPublishedText((kTable + u"1\tあ\tい\t○\n"_s).toUtf8(),
                                            {{ids, {}, {}, {{u"1"_s, u"no"_s}}}});
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Usage);
}

void TestShapes::survivesHugeInput()
{
    const QString rows = kTable + u"1\tあ\tい\t○\n"_s;
    const QStringList hostile{QString(1 << 20, u'\t'),
                              QString(1 << 20, u' '),
                              u"2\t"_s + QString(1 << 20, u'"'),
                              u"2\t"_s + u"\"\t"_s.repeated(1 << 18),
                              u"2\t"_s + u"<p>"_s.repeated(1 << 18),
                              u"2\t<p>\n"_s.repeated(1 << 15),
                              u"・"_s.repeated(1 << 20) + u"3件"_s,
                              u"2\t"_s + QString(1 << 22, u'あ'),
                              u"No."_s.repeated(1 << 18),
                              u"2\tあ\t"_s + u"No.1"_s.repeated(1 << 16)};
    for (const QString &line : hostile) {
        const ProcessorTime work;
        const auto result = importText(rows + line);
        QVERIFY(result.ok());
        // A bound against quadratic time only: it is many seconds then.
        QVERIFY2(work.milliseconds() < 20000, qPrintable(line.left(10)));
    }
}
