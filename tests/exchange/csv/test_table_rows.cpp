#include "exchange/csv/test_table_rows.h"

#include "base/id_source.h"
#include "domain/snapshot_index.h"
#include "exchange/csv/csv_import.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Result<Imported> readRows(const QString &text)
{
    CountingIdSource ids(u"t"_s);
    return importCsv(text.toUtf8(), {{ids, {}, {}, {}}});
}

Imported importRows(const QString &text)
{
    auto result = readRows(text);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

// The headings above an opinion, "?" in the tray.
QString placeOf(const Imported &i, const Opinion &opinion)
{
    if (!opinion.node)
        return u"?"_s;
    QStringList path;
    for (std::optional<NodeId> at = opinion.node; at;) {
        const auto node =
            std::ranges::find_if(i.values.nodes, [&](const Node &n) { return n.id == *at; });
        path.prepend(node->number.value_or(QString()) + node->title);
        at = node->parent;
    }
    return path.join(u'/');
}

// place|opinion|response of each, as the booklet has them.
QStringList linesOf(const Imported &i)
{
    const SnapshotIndex index(i.values);
    QStringList lines;
    for (const Opinion &opinion : i.values.opinions) {
        const QString response =
            opinion.response ? index.plainText(index.findResponse(*opinion.response)->markup)
                             : QString();
        lines << QStringList{placeOf(i, opinion), opinion.summary, response}.join(u'|');
    }
    return lines;
}

bool tells(const Imported &i, const QString &words)
{
    return i.assumed.join(u'\n').contains(words);
}

} // namespace

void TestTableRows::labelsAtTheLeft_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("lines");
    const QStringList two{u"|公園を。|改修します。"_s, u"|遊具が古い。|更新します。"_s};
    QTest::newRow("below a number")
        << u"意見1,\n【意見の概要】,公園を。\n【市の考え方】,改修します。\n,\n意見2,\n"
           "【意見の概要】,遊具が古い。\n【市の考え方】,更新します。\n"_s
        << two;
    QTest::newRow("alone")
        << u"意見の概要,公園を。\n市の考え方,改修します。\n意見の概要,遊具が古い。\n市の考え方,更新します。\n"_s
        << two;
    QTest::newRow("with numbers")
        << u"意見1,公園を。\n回答1,改修します。\n意見2,遊具が古い。\n回答2,更新します。\n"_s << two;
    QTest::newRow("in the second column")
        << u",ご意見,公園を。\n,考え方,改修します。\n,ご意見,遊具が古い。\n,考え方,更新します。\n"_s
        << two;
    QTest::newRow("one unanswered") << u"意見,甲\n意見,乙\n回答,一\n意見,丙\n回答,\n"_s
                                    << QStringList{u"|甲|"_s, u"|乙|一"_s, u"|丙|"_s};
    QTest::newRow("words below") << u"意見,甲\n,続き\n回答,一\n,二\n回答,三\n意見,乙\n回答,四\n"_s
                                 << QStringList{u"|甲\n続き|一\n二\n三"_s, u"|乙|四"_s};
    QTest::newRow("places and headings")
        << u"意見の結果,\n該当箇所,第1章　総論\n意見,甲\n回答,一\n該当箇所,第2章　各論\n意見,乙\n回答,二\n"_s
        << QStringList{u"第1章総論|甲|一"_s, u"第2章各論|乙|二"_s};
    QTest::newRow("heading between") << u"意見,甲\n回答,一\n第2章　各論,\n意見,乙\n回答,二\n"_s
                                     << QStringList{u"|甲|一"_s, u"第2章各論|乙|二"_s};
}

void TestTableRows::labelsAtTheLeft()
{
    QFETCH(QString, table);
    QFETCH(QStringList, lines);
    const Imported i = importRows(table);
    QCOMPARE(linesOf(i), lines);
    QVERIFY(i.notUnderstood.empty());
    QVERIFY(tells(i, u"at its left"_s));
}

// Far behind the rows by which such a table is known, too.
void TestTableRows::everyWordBesideALabelComesIn()
{
    for (const int opinions : {1, 7, 60}) {
        QString table;
        QStringList lines;
        for (int n = 1; n <= opinions; ++n) {
            table +=
                u"意見%1,\n【意見の概要】,語%1甲\n【市の考え方】,語%1乙\n,語%1丙\n,\n"_s.arg(n);
            lines << u"|語%1甲|語%1乙\n語%1丙"_s.arg(n);
        }
        QCOMPARE(linesOf(importRows(table)), lines);
    }
}

void TestTableRows::labelsThatAreRefused_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("line");
    const QString good = u"意見,甲\n回答,一\n"_s;
    QTest::newRow("another label") << good + u"摘記,乙\n"_s << u"3"_s;
    QTest::newRow("far below") << good.repeated(30) + u"摘記,乙\n"_s << u"61"_s;
    QTest::newRow("first known far below") << good.repeated(30) + u"該当箇所,乙\n"_s << u"61"_s;
    QTest::newRow("response first") << u"回答,一\n意見,甲\n回答,二\n"_s << u"1"_s;
    QTest::newRow("number without an opinion") << good + u"意見2,\n意見3,\n意見,乙\n"_s << u"3"_s;
    QTest::newRow("third column") << good + u"意見,乙,丙\n"_s << u"3"_s;
}

void TestTableRows::labelsThatAreRefused()
{
    QFETCH(QString, table);
    QFETCH(QString, line);
    const auto read = readRows(table);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::Unreadable);
    QVERIFY2(read.error().message.contains(u"Line %1"_s.arg(line)),
             qPrintable(read.error().message));
}

// A reference leads to the opinion with the table's number, and nobody's number is lost or changed
// in silence.
void TestTableRows::numbersInAnyOrder()
{
    std::vector<int> numbers{1, 2, 3, 5};
    int silent = 0;
    for (int length = 3; length <= 4; ++length) {
        std::vector<int> order(numbers.begin(), numbers.begin() + length);
        do {
            QString table = u"番号,意見,回答\n"_s;
            for (const int n : order)
                table += u"%1,意見語%1,No.%2のとおり\n"_s.arg(n).arg(order.front());
            const Imported i = importRows(table);
            bool isCounted = true;
            for (int at = 0; at < length; ++at) {
                QCOMPARE(i.values.opinions[size_t(at)].summary,
                         u"意見語%1"_s.arg(order[size_t(at)]));
                isCounted = isCounted && order[size_t(at)] == at + 1;
            }
            QCOMPARE(tells(i, u"numbers the opinions in its own order"_s), !isCounted);
            for (int at = 0; at < length; ++at)
                QCOMPARE(i.values.opinions[size_t(at)].ref,
                         isCounted ? QString() : QString::number(order[size_t(at)]));
            const SnapshotIndex index(i.values);
            for (const Response &response : i.values.responses)
                QCOMPARE(index.plainText(response.markup), u"No. 1のとおり"_s);
            silent += isCounted ? 1 : 0;
        } while (std::ranges::next_permutation(order).found);
    }
    QCOMPARE(silent, 1);
}

void TestTableRows::numbersThatStandTwice()
{
    const Imported i = importRows(u"番号,意見,回答\n1,甲,一\n2,乙,二\n2,丙,三\n4,丁,四\n"_s);
    QVERIFY(tells(i, u"line 4, number 2 in the table, is No. 3"_s));
    QVERIFY(tells(i, u"not kept"_s));
    for (const Opinion &opinion : i.values.opinions)
        QCOMPARE(opinion.ref, QString());
}

void TestTableRows::numbersInWords()
{
    const QString rows = u"3,甲,番号1を参照。\n1,乙は番号2に同じ,二\n2,丙,意見3件と同じ。\n"_s;
    const Imported i = importRows(u"番号,意見,回答\n"_s + rows);
    QVERIFY(tells(i, u"Line 2: “番号1”"_s));
    QVERIFY(tells(i, u"(2 rows). Please compare"_s));
    const Imported counted = importRows(u"番号,意見,回答\n1,甲,番号2を参照。\n2,乙,二\n"_s);
    QVERIFY(!tells(counted, u"番号2"_s)); // it means what it says
}

void TestTableRows::moreResponsesBelow_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("two departments") << u"番号,意見,考え方\n1,甲,一\n,,二\n2,乙,三\n,,四\n,,五\n"_s
                                     << QStringList{u"|甲|一\n二"_s, u"|乙|三\n四\n五"_s};
    QTest::newRow("the first cell empty")
        << u"番号,意見,考え方\n1,甲,\n,,二\n2,乙,三\n"_s << QStringList{u"|甲|二"_s, u"|乙|三"_s};
    QTest::newRow("with places")
        << u"章,番号,意見,考え方\n第1章 あ,1,甲,一\n,,,二\n第2章 い,2,乙,三\n"_s
        << QStringList{u"第1章あ|甲|一\n二"_s, u"第2章い|乙|三"_s};
}

void TestTableRows::moreResponsesBelow()
{
    QFETCH(QString, table);
    QFETCH(QStringList, lines);
    const Imported i = importRows(table);
    QCOMPARE(linesOf(i), lines);
    QVERIFY(i.notUnderstood.empty());
    QVERIFY(tells(i, u"goes on"_s));
    // That it is the same as above is no more of it.
    const Imported same = importRows(u"番号,意見,考え方\n1,甲,一\n,,（上記に同じ）\n2,乙,三\n"_s);
    QCOMPARE(linesOf(same), QStringList({u"|甲|一"_s, u"|乙|三"_s}));
    QCOMPARE(same.notUnderstood.size(), size_t(1));
}

// 第1編 over 第1章 over 1 over (1): each below the one above it, whatever the office begins with.
void TestTableRows::levelsOfHeadingRows_data()
{
    QTest::addColumn<QStringList>("headings");
    QTest::addColumn<QStringList>("places");
    const auto row = [](const char *name, const QStringList &headings, const QStringList &places) {
        QTest::newRow(name) << headings << places;
    };
    row("brackets",
        {u"【第1編　序論】"_s, u"甲"_s, u"【第2編　本論】"_s, u"〔1〕農業"_s, u"乙"_s,
         u"〔2〕観光"_s, u"丙"_s, u"【その他】"_s, u"丁"_s},
        {u"【第1編　序論】"_s, u"【第2編　本論】/〔1〕農業"_s, u"【第2編　本論】/〔2〕観光"_s,
         u"【その他】"_s});
    row("parts and chapters",
        {u"第1編　総論"_s, u"第1章　背景"_s, u"甲"_s, u"第2章　目的"_s, u"乙"_s, u"第2編　各論"_s,
         u"第1章　福祉"_s, u"１　高齢者"_s, u"丙"_s},
        {u"第1編　総論/第1章背景"_s, u"第1編　総論/第2章目的"_s,
         u"第2編　各論/第1章福祉/１高齢者"_s});
    row("roman and circled",
        {u"Ⅰ　総論"_s, u"①全般"_s, u"甲"_s, u"②用語"_s, u"乙"_s, u"Ⅱ　各論"_s, u"丙"_s},
        {u"Ⅰ総論/①全般"_s, u"Ⅰ総論/②用語"_s, u"Ⅱ各論"_s});
    row("known ones", {u"第1章　総論"_s, u"(1)　全般"_s, u"甲"_s, u"１　目的"_s, u"乙"_s},
        {u"第1章総論/(1)全般"_s, u"第1章総論/１目的"_s});
    row("without numbers", {u"■公園"_s, u"甲"_s, u"■道路"_s, u"乙"_s}, {u"■公園"_s, u"■道路"_s});
}

void TestTableRows::levelsOfHeadingRows()
{
    QFETCH(QStringList, headings);
    QFETCH(QStringList, places);
    QString table = u"番号,意見,回答\n"_s;
    int number = 0;
    for (const QString &words : headings) {
        if (words.size() == 1)
            table += u"%1,%2,答\n"_s.arg(++number).arg(words);
        else
            table += words + u",,\n"_s;
    }
    const Imported i = importRows(table);
    QStringList found;
    for (const Opinion &opinion : i.values.opinions)
        found << placeOf(i, opinion);
    QCOMPARE(found, places);
}

// Where the table does not count it, nobody said it; where it does, the clerk is asked.
void TestTableRows::noOpinions()
{
    for (const auto &none :
         {u"（意見なし）"_s, u"ご意見なし"_s, u"ご意見はありませんでした。"_s, u"特になし"_s,
          u"意見の提出はありませんでした。"_s, u"なし"_s, u"本章に対する意見はありませんでした。"_s,
          u"該当なし"_s, u"意見書の提出なし"_s}) {
        const Imported i = importRows(u"章,番号,意見,回答\n第1章 甲,1,甲,一\n第2章 "
                                      u"乙,－,%1,－\n第3章 丙,2,乙,二\n第4章 丁,,%1,\n"
                                      "第5章 戊,3,%1,ご参加ください\n"_s.arg(none));
        QCOMPARE(linesOf(i), QStringList({u"第1章甲|甲|一"_s, u"第3章丙|乙|二"_s,
                                          u"第5章戊|%1|ご参加ください"_s.arg(none)}));
        QCOMPARE(i.values.nodes.size(), size_t(5));
        QVERIFY2(tells(i, u"Line 3: “%1” says that no opinion"_s.arg(none)), qPrintable(none));
        QVERIFY(tells(i, u"Line 5: “%1” says that no opinion"_s.arg(none)));
        QVERIFY(!tells(i, u"Line 6"_s) && !tells(i, u"numbers like"_s));
        const Imported counted = importRows(u"番号,意見,回答\n1,甲,一\n2,%1,－\n"_s.arg(none));
        QCOMPARE(linesOf(counted)[1], u"|%1|－"_s.arg(none));
        QVERIFY(tells(counted, u"Line 3: “%1” has a number"_s.arg(none)));
    }
    for (const auto &words : {u"公園がなかった。"_s, u"歩道なし"_s,
                              u"意見はありません、賛成です。"_s, u"説明がありませんでした。"_s}) {
        const Imported i = importRows(u"意見,回答\n%1,\n"_s.arg(words));
        QCOMPARE(linesOf(i), QStringList(u"|%1|"_s.arg(words)));
        QVERIFY(!tells(i, words));
    }
    const Imported i =
        importRows(u"番号,意見,回答\n【甲】,,\n1,あ,い\n【乙】,,\nなし,,\n【丙】,,\n2,う,え\n"_s);
    QCOMPARE(i.values.nodes.size(), size_t(3));
    QCOMPARE(linesOf(i)[1], u"【丙】|う|え"_s);
    QVERIFY(tells(i, u"Line 5: “なし” says that no opinion"_s));
    const auto all = readRows(u"該当箇所,意見,回答\n第1章,意見なし,－\n"_s);
    QVERIFY(!all.ok() && all.error().message.contains(u"意見なし"_s));
}

// 1－① is 1-1, which is kept and printed; where not all are such, nothing is made of them.
void TestTableRows::numbersWithParts_data()
{
    QTest::addColumn<QString>("numbers");
    QTest::addColumn<QString>("refs");
    const auto row = [](const QString &numbers, const QString &refs) {
        QTest::newRow(qPrintable(numbers)) << numbers << refs;
    };
    row(u"1－① 1－② 2－① 3－①"_s, u"1-1 1-2 2-1 3-1"_s);
    row(u"(1)-a (1)-b (2)-a (2)-b"_s, u"1-1 1-2 2-1 2-2"_s);
    row(u"１の① １の② ２の①"_s, u"1-1 1-2 2-1"_s);
    row(u"1(1) 1(2) 2(1)"_s, u"1-1 1-2 2-1"_s);
    row(u"1-ア 1-イ 2-ア"_s, u"1-1 1-2 2-1"_s);
    row(u"No.1-① No.1-② No.2-①"_s, u"1-1 1-2 2-1"_s);
    row(u"意見1-① 意見1-② 意見2-①"_s, u"1-1 1-2 2-1"_s);
    row(u"1-① 1-② 付"_s, u"  "_s);
    row(u"1-① 1-① 2-①"_s, u"  "_s);
    row(u"1-① 1-③ 2-①"_s, u"  "_s);
    row(u"① ② ③"_s, u"  "_s);
}

void TestTableRows::numbersWithParts()
{
    QFETCH(QString, numbers);
    QString table = u"番号,意見,回答\n"_s;
    for (const QString &number : numbers.split(u' '))
        table += u"%1,語%1,答\n"_s.arg(number);
    const Imported i = importRows(table);
    QStringList refs;
    for (const Opinion &opinion : i.values.opinions)
        refs << opinion.ref;
    QTEST(refs.join(u' '), "refs");
    const bool isKept = !refs.front().isEmpty();
    QCOMPARE(tells(i, u"were read as 1-1"_s), isKept);
    QCOMPARE(i.values.consultation.settings.contains(u"numbering"_s), isKept);
}

// 第1部 and 第1章 above the names are headings where others of their forms stand below; the heading
// of the table is none, whatever number it has.
void TestTableRows::headingsAboveTheNames()
{
    const Imported i = importRows(u"結果一覧,,\n第1部　総論,,\n第1章　趣旨,,\n番号,意見,回答\n1,甲,"
                                  u"一\n第2章　期間,,\n2,乙,二\n"
                                  "第2部　各論,,\n第1章　福祉,,\n3,丙,三\n"_s);
    QCOMPARE(linesOf(i),
             QStringList({u"第1部　総論/第1章趣旨|甲|一"_s, u"第1部　総論/第2章期間|乙|二"_s,
                          u"第2部　各論/第1章福祉|丙|三"_s}));
    QCOMPARE(i.values.consultation.title, u"結果一覧"_s);
    QVERIFY(i.notUnderstood.empty());
    const Imported title = importRows(
        u"１　意見の概要と考え方,,\n番号,意見,回答\n(1) 公園,,\n1,甲,一\n(2) 道路,,\n2,乙,二\n"_s);
    QCOMPARE(linesOf(title), QStringList({u"(1)公園|甲|一"_s, u"(2)道路|乙|二"_s}));
    QCOMPARE(title.values.consultation.title, QString());
    QCOMPARE(title.notUnderstood.front(), (NotUnderstood{1, u"１　意見の概要と考え方"_s}));
}

void TestTableRows::categoriesAsAbove()
{
    const Imported i = importRows(
        u"番号,意見,回答,区分\n1,甲,一,◎\n2,乙,二,〃\n3,丙,三,同上\n4,丁,四,△\n5,戊,五,〃\n"_s);
    QCOMPARE(i.values.categories.size(), size_t(2));
    QStringList symbols;
    for (const Opinion &opinion : i.values.opinions)
        symbols << SnapshotIndex(i.values).findCategory(*opinion.category)->symbol;
    QCOMPARE(symbols.join(u' '), u"◎ ◎ ◎ △ △"_s);
    QVERIFY(tells(
        i, u"Line 3: “〃” in the column of categories was read as the one above, “◎” (3 rows)"_s));
}

void TestTableRows::enclosuresAreNoTitle()
{
    const Imported i = importRows(u"別紙２,,\n○○計画の結果,,\n番号,意見,回答\n1,甲,一\n"_s);
    QCOMPARE(i.values.consultation.title, u"○○計画の結果"_s);
    QCOMPARE(i.notUnderstood.size(), size_t(1));
}
