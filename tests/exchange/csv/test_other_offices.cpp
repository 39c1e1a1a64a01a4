#include "exchange/csv/test_other_offices.h"

#include "base/id_source.h"
#include "domain/snapshot_index.h"
#include "domain/tally.h"
#include "domain/template.h"
#include "exchange/csv/csv_import.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Imported importText(const QString &text, std::optional<EmptyResponse> empty = {})
{
    CountingIdSource ids(u"t"_s);
    auto result = importCsv(text.toUtf8(), {{ids, {}, empty, {}}});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

// 78 groups of opinions with one response each, 382 in all: one of 36, 38 of 5, 39 of 4.
QList<int> groupSizes()
{
    QList<int> sizes{36};
    for (int i = 0; i < 77; ++i)
        sizes << (i < 38 ? 5 : 4);
    return sizes;
}

} // namespace

void TestOtherOffices::prefectureWithSharedResponses_data()
{
    QTest::addColumn<QString>("below"); // what stands in a response cell below the first
    QTest::newRow("merged") << u""_s;
    QTest::newRow("ditto") << u"同上"_s;
    QTest::newRow("mark") << u"〃"_s;
    QTest::newRow("column") << u"column"_s;
}

void TestOtherOffices::prefectureWithSharedResponses()
{
    QFETCH(QString, below);
    QString text =
        u"県立高校の再編計画（案）に対するご意見と県の考え方\r\n論点,学校,ご意見の内容,県の考え方,番号,回答共有\r\n"_s;
    int no = 0;
    for (int group = 0; group < 78; ++group) {
        const int first = no + 1;
        for (int i = 0; i < groupSizes()[group]; ++i) {
            ++no;
            const QString response = i == 0 ? u"\"考え方%1、\n二段落目\""_s.arg(group)
                                     : below == u"column" ? QString()
                                                          : below;
            const QString with = i > 0 && below == u"column" ? QString::number(first) : QString();
            text += u"論点%1,学校%2,\"意見%3、\"\"引用\"\"\",%4,%5,%6\r\n"_s.arg(group / 6)
                        .arg(group / 2)
                        .arg(no)
                        .arg(response)
                        .arg(no)
                        .arg(with);
        }
    }
    const Imported i =
        importText(text, below.isEmpty() ? std::optional(EmptyResponse::Shared) : std::nullopt);
    const Tally tally = computeTally(i.values);
    QCOMPARE(tally.opinions, 382);
    QCOMPARE(tally.responses, 78);
    QCOMPARE(tally.sharedResponses, 78);
    QCOMPARE(tally.unanswered, 0);
    QCOMPARE(i.values.nodes.size(), size_t(13 + 39));
    const SnapshotIndex index(i.values);
    QList<int> sizes;
    for (const Response &response : i.values.responses)
        sizes << int(index.sharers(response.id).size());
    QCOMPARE(sizes, groupSizes());
    QCOMPARE(i.values.consultation.institution, u"県"_s);
    QCOMPARE(i.values.consultation.title, u"県立高校の再編計画（案）に対するご意見と県の考え方"_s);
    QCOMPARE(i.values.opinions[381].summary, u"意見382、\"引用\""_s);
    QVERIFY(i.notUnderstood.empty() && i.assumed.isEmpty());
}

void TestOtherOffices::categoryBeforeResponse()
{
    const Imported i = importText(
        u"番号;該当箇所;意見の内容;対応;回答\n1;第1章 総則;意見;A;回答\n2;第1章 総則;意見二;B;回答二\n"_s);
    const SnapshotIndex index(i.values);
    QCOMPARE(index.findCategory(*i.values.opinions[0].category)->symbol, u"A"_s);
    QCOMPARE(index.findResponse(*i.values.opinions[1].response)->markup, u"回答二"_s);
    QCOMPARE(i.values.nodes.size(), size_t(1));
    QCOMPARE(i.values.nodes[0].kind, NodeKind::Chapter);
}

// A name over several columns, and theirs below it.
void TestOtherOffices::namesInTwoLines()
{
    const Imported i = importText(
        u"緑の基本計画への意見,,,,\n番号,意見の内容,,市の考え方,\n,ページ,意見,回答,対応区分\n"
        u"1,12,公園を増やしてほしい。,増やします。,Ａ\n2,15,道が狭い。,検討します。,Ｃ\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(2));
    QVERIFY(i.notUnderstood.empty());
    QCOMPARE(i.values.consultation.title, u"緑の基本計画への意見"_s);
    QCOMPARE(i.values.opinions[0].summary, u"公園を増やしてほしい。"_s);
    const SnapshotIndex index(i.values);
    QCOMPARE(index.findResponse(*i.values.opinions[1].response)->markup, u"検討します。"_s);
    QCOMPARE(index.findCategory(*i.values.opinions[1].category)->symbol, u"Ｃ"_s);
}

// A column without a name makes no heading of the first opinion, however short that is.
void TestOtherOffices::oneLineOfNames()
{
    for (const auto &first :
         {u"1,,賛成,どうも"_s, u",全般,賛成,どうも"_s, u",意見あり,賛成,どうも"_s}) {
        const Imported i =
            importText(u"番号,,意見,回答\n"_s + first + u"\n2,全般,反対,なるほど\n"_s);
        QCOMPARE(i.values.opinions.size(), size_t(2));
        QCOMPARE(i.values.opinions[0].summary, u"賛成"_s);
    }
}

// As tables of others write it; in one of ours such words are the answer.
void TestOtherOffices::wordsForTheResponseAbove()
{
    for (const QString &words : {u"（同上）"_s, u"(同上)"_s, u"同上。"_s, u"上記に同じ"_s,
                                 u"（上と同じ。）"_s, u"［同上］"_s, u"「同　上」"_s, u"〃"_s}) {
        const QString rows =
            u"1,章,甲,整備します。\n2,章,乙,"_s + words + u"\n3,章,丙,同上で、検討します。\n"_s;
        const Imported i = importText(u"番号,項目,意見,回答\n"_s + rows);
        QVERIFY2(i.values.opinions[1].response == i.values.opinions[0].response, qPrintable(words));
        QCOMPARE(i.values.responses.size(), size_t(2));
        const QStringList told = i.assumed.filter(words);
        QCOMPARE(told.size(), words == u"〃"_s ? 0 : 1); // as the contract has it
        QVERIFY(told.isEmpty() || told[0].startsWith(u"Line 3: "_s));
    }
    const Imported ours =
        importText(u"No.,項目,意見,回答,回答共有\n1,章,甲,整備します。,\n2,章,乙,（同上）,\n"_s);
    QVERIFY(ours.assumed.filter(u"（同上）"_s).isEmpty());
    QVERIFY(ours.values.opinions[1].response != ours.values.opinions[0].response);
}

// 同上 crosses no heading, and the report says so: the cell is not empty.
void TestOtherOffices::sameAsAboveUnderAnotherHeading()
{
    const Imported i =
        importText(u"項目,意見,回答\n予算,示すべき。,今後示します。\n期限,示すべき。,同上\n"_s);
    QCOMPARE(i.values.nodes.size(), size_t(2));
    QVERIFY(!i.values.opinions[1].response.has_value());
    QCOMPARE(i.assumed.size(), 1);
    QVERIFY2(i.assumed[0].contains(u"same as above"_s), qPrintable(i.assumed[0]));
}

void TestOtherOffices::countsPerRow()
{
    const Imported i = importText(
        u"項目\tご意見\t件数\t市の考え方\nA\tあ\t3件\tい\nA\tう\t12\tえ\nB\tお\t\tか\n"_s);
    QCOMPARE(computeTally(i.values).opinions, 16);
}

void TestOtherOffices::circledLegend()
{
    QString text = u"項目,意見,対応状況,町の考え方\n"_s;
    for (int n = 0; n < 50; ++n)
        text += u"項目%1,意見%2,%3,回答\n"_s.arg(n / 10).arg(n).arg(QChar(u'①' + n % 5));
    const Imported i = importText(text);
    QStringList symbols;
    for (const Category &c : i.values.categories)
        symbols << c.symbol;
    QCOMPARE(symbols.join(u""_s), u"①②③④⑤"_s);
    QCOMPARE(computeTally(i.values).categories, (std::vector<int>{10, 10, 10, 10, 10}));
}

// Three people typed まる, and one of them a dash.
void TestOtherOffices::circlesOfSeveralKinds()
{
    const Imported i = importText(u"No,ご意見の内容,区の考え方（案）,対応\n1,あ,い,○\n2,う,え,〇\n"
                                  "3,お,か,◯\n4,き,く,◎\n5,け,こ,－\n6,さ,し,ー\n"_s);
    QStringList symbols;
    for (const Category &category : i.values.categories)
        symbols += category.symbol;
    QCOMPARE(symbols, (QStringList{u"○"_s, u"◎"_s, u"―"_s}));
    QCOMPARE(i.values.opinions[1].category, i.values.opinions[0].category);
    QCOMPARE(i.values.opinions[2].category, i.values.opinions[0].category);
    QCOMPARE(i.assumed.filter(u"〇"_s).size(), qsizetype(1));
    QCOMPARE(i.assumed.filter(u"◯"_s).size(), qsizetype(1));
}

// Remarks and totals are no headings; they are told, with their line.
void TestOtherOffices::wordsBelowTheTable()
{
    const Imported i =
        importText(u"No,意見,回答\n1,あ,い\n※公表日：令和8年11月,,\n（注）一部要約,,\n合計,,\n"
                   "計画全体について,,\n2,う,え\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(2));
    QCOMPARE(i.notUnderstood.size(), size_t(3));
    QCOMPARE(i.notUnderstood[0].line, 3);
    QCOMPARE(i.notUnderstood[2].text, u"合計"_s);
    QStringList titles;
    for (const Node &node : i.values.nodes)
        titles += node.title;
    QCOMPARE(titles.filter(u"計画全体について"_s).size(), qsizetype(1));
    QVERIFY(titles.filter(u"公表日"_s).isEmpty());
}

// In whatever column the word stands, a sum is no opinion and counts nothing; it is told.
void TestOtherOffices::sumsAndNotes_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char *name, const QString &table, const QStringList &told) {
        QTest::newRow(name) << table << told;
    };
    const QString counted = u"番号,意見,件数\n1,道を直して,3\n"_s;
    row("in the number", counted + u"計,,3\n"_s, {u"計 3"_s});
    row("in the opinion", counted + u",合計,3件\n"_s, {u"合計 3件"_s});
    row("with its number", counted + u",合　計 3件,\n"_s, {u"合　計 3件"_s});
    row("in brackets", counted + u"【総計】,1件,３件\n"_s, {u"【総計】 1件 ３件"_s});
    row("so many", counted + u",以上３件,\n"_s, {u"以上３件"_s});
    row("the end", counted + u",以上,\n"_s, {u"以上"_s});
    const QString placed = u"番号,該当箇所,意見,件数\n1,第1章 目的,道を直して,3\n"_s;
    row("in the place", placed + u",合計,1件,\n"_s, {u"合計 1件"_s});
    row("of a chapter", placed + u",第1章 小計,,3\n"_s, {u"第1章 小計 3"_s});
    row("notes", placed + u"計,,,3\n※注は消える。,,,\n,（注）要約した。,,\n,,※3 例,\n"_s,
        {u"計 3"_s, u"※注は消える。"_s, u"（注）要約した。"_s, u"※3 例"_s});
    row("words for a number", placed + u"計画全体について,,,\n"_s, {u"計画全体について"_s});
    row("with responses",
        u"該当箇所,意見,区の考え方,対応\n第1章 目的,道を直して,はい,◎\n合計,3件,－,\n"_s,
        {u"合計 3件 －"_s});
    row("no exact figure, numbers without a name",
        u",該当箇所,意見,回答\n1,第1章 目的,道を直して,はい\n計,,13件以上,\n"_s,
        {u"計 13件以上"_s});
}

void TestOtherOffices::sumsAndNotes()
{
    QFETCH(QString, table);
    const Imported i = importText(table);
    QCOMPARE(i.values.opinions.size(), size_t(1));
    QCOMPARE(computeTally(i.values).opinions, table.contains(u"件数"_s) ? 3 : 1);
    QCOMPARE(i.values.nodes.size(), size_t(1));
    QStringList told;
    for (const NotUnderstood &one : i.notUnderstood)
        told += one.text;
    QTEST(told, "told");
}

void TestOtherOffices::wordsThatOnlyLookLikeASum()
{
    const Imported i = importText(
        u"番号,該当箇所,意見,考え方\n1,合計の表,合計が違う,直します\n2,第2章 統計,小計も載せて,\n"
        "3,※印の項,※印が小さい,\n計,計,計画を見直して,\n5,,12,はい\n,第3章 会計,,\n,医療費の合計,,\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(5));
    QVERIFY(i.notUnderstood.empty());
    QCOMPARE(i.values.nodes.size(), size_t(6));
}

void TestOtherOffices::opinionAndResponseInOneCell_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("cell");
    QTest::newRow("marks")
        << u"意見と市の考え方"_s
        << u"■意見\n道路を広げて\n\nください。\n■市の考え方\n検討します。\n以上です。"_s;
    QTest::newRow("in the line")
        << u"意見の概要及び市の考え方"_s
        << u"■ご意見　道路を広げて\n\nください。\n●市の考え方：検討します。\n以上です。"_s;
    QTest::newRow("brackets")
        << u"ご意見・ご回答"_s
        << u"\n【ご意見の概要】道路を広げて\n\nください。\n【市の考え方】\n検討します。\n以上です。\n"_s;
    QTest::newRow("an opinion's name")
        << u"意見"_s
        << u"〈意見〉\n道路を広げて\n\nください。\n〈市の考え方〉検討します。\n以上です。"_s;
}

void TestOtherOffices::opinionAndResponseInOneCell()
{
    QFETCH(QString, header);
    QFETCH(QString, cell);
    const Imported i =
        importText(u"番号,章,%1\r\n1,第1章　道,\"%2\"\r\n2,,\"%2\"\r\n"_s.arg(header, cell));
    QCOMPARE(i.values.opinions.size(), size_t(2));
    const SnapshotIndex index(i.values);
    for (const Opinion &opinion : i.values.opinions) {
        QCOMPARE(opinion.summary, u"道路を広げて\n\nください。"_s);
        QCOMPARE(index.responseOf(opinion)->markup, u"検討します。\n以上です。"_s);
    }
    QCOMPARE(i.values.consultation.institution, u"市"_s);
    const auto settings = resolveSettings(i.values.consultation);
    QVERIFY(settings.ok());
    QVERIFY(std::any_of(settings->columns.begin(), settings->columns.end(), [](const Column &c) {
        return c.field == ColumnField::Response && c.title == u"市の考え方"_s;
    }));
    QCOMPARE(i.assumed.filter(u"divided at their marks: 2, the first in line 2."_s).size(), 1);
    QVERIFY(i.assumed.filter(u"all their words"_s).isEmpty());
    // Alone in its row the same name is the heading of the table, beside a column of opinions
    // nothing.
    const Imported titled =
        importText(u"ご意見の概要と市の考え方\r\n番号,意見\r\n1,\"%1\"\r\n"_s.arg(cell));
    QCOMPARE(titled.values.consultation.title, QString());
    QCOMPARE(titled.notUnderstood.front(), (NotUnderstood{1, u"ご意見の概要と市の考え方"_s}));
    QCOMPARE(titled.values.opinions.front().summary, u"道路を広げて\n\nください。"_s);
}

void TestOtherOffices::sectionsAboveTheTableAreNoTitle()
{
    const QString table = u"番号,意見,回答\r\n1,窓口を。,検討します。\r\n"_s;
    const auto leftOf = [](const Imported &i) {
        QStringList left;
        for (const NotUnderstood &each : i.notUnderstood)
            left += QString::number(each.line) + u' ' + each.text;
        return left;
    };
    const Imported sections =
        importText(u"１　意見の募集結果,,\r\n提出方法,人数,件数\r\n電子メール,5,9\r\n"
                   "２　意見の概要と市の考え方,,\r\n"_s +
                   table);
    QCOMPARE(sections.values.consultation.title, QString());
    QCOMPARE(leftOf(sections),
             (QStringList{u"1 １　意見の募集結果"_s, u"2 提出方法 人数 件数"_s,
                          u"3 電子メール 5 9"_s, u"4 ２　意見の概要と市の考え方"_s}));
    const Imported named = importText(u"別紙１,,\r\n意見の概要と市の考え方,,\r\n"
                                      "○○市文化振興計画（素案）,,（令和７年12月５日現在）\r\n"_s +
                                      table);
    QCOMPARE(named.values.consultation.title, u"○○市文化振興計画（素案）"_s);
    QCOMPARE(leftOf(named), (QStringList{u"1 別紙１"_s, u"2 意見の概要と市の考え方"_s,
                                         u"3 （令和７年12月５日現在）"_s}));
}

void TestOtherOffices::whatTheTableSaysOfTheConsultation()
{
    const Imported i = importText(
        u"１　募集期間：令和７年12月１日～令和８年１月５日,,\r\n２　提出者数,12名,\r\n"
        "緑の基本計画（案）への意見,,\r\n意見件数　36件,,\r\n番号,意見,回答\r\n1,甲,一\r\n"_s);
    const Consultation &front = i.values.consultation;
    QCOMPARE(front.title, u"緑の基本計画（案）への意見"_s);
    QVERIFY(front.period.has_value());
    QCOMPARE(front.period->to, QDate(2026, 1, 5));
    QCOMPARE(front.declaredOpinions, std::optional(36));
    QCOMPARE(front.declaredSubmitters, std::optional(12));
    QVERIFY(i.notUnderstood.empty());
}

void TestOtherOffices::cellsThatAreNotDivided_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("opinion's mark only") << u"■意見\n道路を広げてください。"_s;
    QTest::newRow("response's mark only") << u"道路を広げてください。\n■回答\n検討します。"_s;
    QTest::newRow("in the middle of a line") << u"道路を ■意見 広げて ■回答 ください。"_s;
    QTest::newRow("response first") << u"■回答\n検討します。\n■意見\n道路を広げてください。"_s;
    QTest::newRow("two opinions") << u"■意見\n道路\n■意見\n橋\n■回答\n検討します。"_s;
    QTest::newRow("two responses") << u"■意見\n道路\n■回答\n検討します。\n■回答\n終わります。"_s;
    QTest::newRow("words above") << u"道路について\n■意見\n広げて\n■回答\n検討します。"_s;
    QTest::newRow("no marks") << u"意見\n道路を広げて\n回答\n検討します。"_s;
    QTest::newRow("a sentence") << u"■意見については、道路\n■回答については、検討"_s;
    QTest::newRow("no opinion") << u"■意見\n■回答\n検討します。"_s;
}

// Beside one that is: its words stay whole, and it is said.
void TestOtherOffices::cellsThatAreNotDivided()
{
    QFETCH(QString, cell);
    const Imported i =
        importText(u"番号,意見・回答\r\n1,\"■意見\nあ\n■回答\nい\"\r\n2,\"%1\"\r\n"_s.arg(cell));
    QCOMPARE(i.values.opinions.size(), size_t(2));
    QCOMPARE(i.values.opinions[0].summary, u"あ"_s);
    QCOMPARE(i.values.opinions[1].summary, cell);
    QVERIFY(!i.values.opinions[1].response);
    QCOMPARE(i.assumed.filter(u"divided at their marks: 1, the first in line 2."_s).size(), 1);
    QCOMPARE(i.assumed.filter(u"all their words: 1, the first in line 6: “"_s).size(), 1);
    // With a column of responses nothing is divided, and nothing said.
    const Imported beside =
        importText(u"番号,意見,回答\r\n1,\"■意見\nあ\n■回答\nい\",う\r\n2,\"%1\",\r\n"_s.arg(cell));
    QCOMPARE(beside.values.opinions[0].summary, u"■意見\nあ\n■回答\nい"_s);
    QCOMPARE(beside.values.opinions[1].summary, cell);
    QVERIFY(beside.assumed.filter(u"mark"_s).isEmpty());
}

void TestOtherOffices::bracketedHeadingAboveOthers()
{
    const Imported i = importText(u"番号,項目,意見,回答\r\n"
                                  ",＜第1章　総論＞,,\r\n2,,う,え\r\n1,1 目的,あ,い\r\n"
                                  "＜第2章　各論＞,,,\r\n3,1 目的,お,か\r\n4,道路,き,く\r\n"_s);
    QStringList found;
    const SnapshotIndex index(i.values);
    for (const Node &node : i.values.nodes)
        found << (node.parent ? index.findNode(*node.parent)->title + u'/' : QString()) +
                     node.title;
    QCOMPARE(found,
             (QStringList{u"総論"_s, u"総論/目的"_s, u"各論"_s, u"各論/目的"_s, u"各論/道路"_s}));
    QCOMPARE(i.values.nodes[0].kind, NodeKind::Chapter);
    QStringList places;
    for (const Opinion &opinion : i.values.opinions)
        places << index.findNode(*opinion.node)->title;
    QCOMPARE(places, (QStringList{u"総論"_s, u"目的"_s, u"目的"_s, u"道路"_s}));
    QVERIFY(i.notUnderstood.empty());
}

void TestOtherOffices::headingsThatStayBeside_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("no brackets") << u"番号,項目,意見\r\n,第1章　総論,\r\n1,道路,あ\r\n"_s;
    QTest::newRow("not deeper") << u"番号,章,意見\r\n,＜第1章　総論＞,\r\n1,第2章　各論,あ\r\n"_s;
    QTest::newRow("several columns")
        << u"番号,章,項目,意見\r\n,＜第1章　総論＞,,\r\n1,第2章　各論,道路,あ\r\n"_s;
    QTest::newRow("with an opinion")
        << u"番号,項目,意見\r\n1,＜第1章　総論＞,い\r\n2,道路,あ\r\n"_s;
    QTest::newRow("our own") << u"番号,項目,意見,gaiyo_id\r\n,＜総論＞,,\r\n1,道路,あ,a1\r\n"_s;
}

void TestOtherOffices::headingsThatStayBeside()
{
    QFETCH(QString, table);
    const Imported i = importText(table);
    const auto roots = std::count_if(i.values.nodes.begin(), i.values.nodes.end(),
                                     [](const Node &node) { return !node.parent; });
    QCOMPARE(roots, 2);
}

// The category first, its merged cell over all rows of the group: a CSV has it in the first only.
void TestOtherOffices::categoriesOverTheirRows()
{
    const Imported i = importText(u"対応区分,No.,ご意見（要旨）,件数,本市の考え方\r\n"
                                  "反映する,1,あ,1,ア\r\n,2,い,3,イ\r\n"
                                  "参考とする,3,う,1,ウ\r\n,4,え,1,エ\r\n,合計,,6,\r\n"_s);
    const Tally tally = computeTally(i.values);
    QCOMPARE(tally.uncategorised, 0);
    QCOMPARE(i.values.opinions.size(), size_t(4));
    QCOMPARE(i.values.opinions[1].category, i.values.opinions[0].category);
    QCOMPARE(i.values.opinions[3].category, i.values.opinions[2].category);
    QVERIFY(i.assumed.join(u' ').contains(u"対応区分"_s));
}

void TestOtherOffices::categoriesThatAreLeftOpen_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("behind the number") << u"No,区分,意見\r\n1,A,あ\r\n2,,い\r\n3,B,う\r\n"_s;
    QTest::newRow("one comes again")
        << u"区分,No,意見\r\nA,1,あ\r\n,2,い\r\nB,3,う\r\nA,4,え\r\n"_s;
    QTest::newRow("first row open") << u"区分,No,意見\r\n,1,あ\r\nA,2,い\r\nB,3,う\r\n"_s;
    QTest::newRow("one only") << u"区分,No,意見\r\nA,1,あ\r\n,2,い\r\n"_s;
    QTest::newRow("our own")
        << u"区分,No,意見,gaiyo_id\r\nA,1,あ,a1\r\n,2,い,a2\r\nB,3,う,a3\r\n"_s;
}

void TestOtherOffices::categoriesThatAreLeftOpen()
{
    QFETCH(QString, table);
    QCOMPARE(computeTally(importText(table).values).uncategorised, 1);
}

void TestOtherOffices::numbersBySubmitter()
{
    const Imported i =
        importText(u"整理番号,意見内容,回答\r\n１－１,あ,ア\r\n1-2,い,1-1のとおり\r\n"
                   "2-1,う,ウ\r\n3,え,エ\r\n"_s);
    QStringList refs;
    for (const Opinion &opinion : i.values.opinions)
        refs << opinion.ref;
    QCOMPARE(refs, QStringList({u"1-1"_s, u"1-2"_s, u"2-1"_s, u"3"_s}));
    QCOMPARE(i.values.consultation.settings.value(u"numbering"_s), QJsonValue(u"given"_s));
    QVERIFY(i.assumed.join(u' ').contains(u"1-1"_s));
}

void TestOtherOffices::numbersThatAreCounted_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("plain") << u"番号,意見\r\n1,あ\r\n2,い\r\n"_s;
    QTest::newRow("one twice") << u"番号,意見\r\n1-1,あ\r\n1-1,い\r\n"_s;
    QTest::newRow("one without") << u"番号,意見\r\n1-1,あ\r\n,い\r\n"_s;
    QTest::newRow("words") << u"番号,意見\r\n1-1,あ\r\n2-ア,い\r\n"_s;
    QTest::newRow("beside 整理番号") << u"番号,整理番号,意見\r\n1-1,3,あ\r\n1-2,4,い\r\n"_s;
}

void TestOtherOffices::numbersThatAreCounted()
{
    QFETCH(QString, table);
    QVERIFY(!importText(table).values.consultation.settings.contains(u"numbering"_s));
}

void TestOtherOffices::itemsAreCalledAsTheOfficeDoes_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("項目") << u"番号,項目,意見\r\n1,第1章　総論,あ\r\n2,資料編,い\r\n"_s << false;
    QTest::newRow("取組項目") << u"番号,取組項目,意見\r\n1,道路,あ\r\n"_s << true;
    QTest::newRow("in a cell") << u"番号,項目,意見\r\n1,取組項目㉖　道路,あ\r\n"_s << true;
    QTest::newRow("no headings") << u"番号,意見\r\n1,あ\r\n"_s << true;
}

// 取組項目 is one ward's word: it stands before nobody's 資料編 who does not write it.
void TestOtherOffices::itemsAreCalledAsTheOfficeDoes()
{
    QFETCH(QString, table);
    QFETCH(bool, isKept);
    const QJsonObject settings = importText(table).values.consultation.settings;
    QCOMPARE(settings.value(u"item_label"_s),
             isKept ? QJsonValue(QJsonValue::Undefined) : QJsonValue(u""_s));
}

void TestOtherOffices::tenThousandOpinions()
{
    QString text = u"No.,章,項目,意見の概要,区の考え方,対応区分\n"_s;
    for (int n = 1; n <= 10000; ++n)
        text += u"%1,第%2章 計画,取組項目%3 整備,%4,\"%5No.%6のとおり。\",○\n"_s.arg(n)
                    .arg(n / 1000 + 1)
                    .arg(n / 20)
                    .arg(u"公衆無線LANを整備してほしい。"_s.repeated(5),
                         u"設置場所について検討を進めています。"_s.repeated(8))
                    .arg((n * 7) % 10000 + 1);
    QElapsedTimer timer;
    timer.start();
    const Imported i = importText(text);
    qInfo("10,000 opinions, %lld KB of CSV: %lld ms", (long long)(text.toUtf8().size() / 1024),
          (long long)timer.elapsed());
    const Tally tally = computeTally(i.values);
    QCOMPARE(tally.opinions, 10000);
    QCOMPARE(tally.references, 10000);
}
