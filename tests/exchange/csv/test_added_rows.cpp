#include "exchange/csv/test_added_rows.h"

#include "base/id_source.h"
#include "exchange/csv/csv_import.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Node node(const QString &id, const QString &parent, NodeKind kind, const QString &number,
          const QString &title)
{
    Node made;
    made.id = NodeId(id);
    if (!parent.isEmpty())
        made.parent = NodeId(parent);
    made.kind = kind;
    if (!number.isEmpty())
        made.number = number;
    made.title = title;
    return made;
}

std::shared_ptr<Snapshot> plan()
{
    using enum NodeKind;
    auto values = std::make_shared<Snapshot>();
    values->nodes = {node(u"c1"_s, {}, Chapter, u"第1章"_s, u"安全なまち"_s),
                     node(u"s1"_s, u"c1"_s, Section, u"1"_s, u"道路"_s),
                     node(u"b1"_s, u"s1"_s, Subsection, u"(1)"_s, u"歩道"_s),
                     node(u"i1"_s, u"b1"_s, Item, u"①"_s, u"無料公衆無線LANの整備"_s),
                     node(u"o1"_s, u"b1"_s, Other, {}, u"その他"_s),
                     node(u"c2"_s, {}, Chapter, u"第2章"_s, u"みどり"_s),
                     node(u"s2"_s, u"c2"_s, Section, u"1"_s, u"公園"_s),
                     node(u"b2"_s, u"s2"_s, Subsection, u"(1)"_s, u"歩道"_s),
                     node(u"i26"_s, u"b2"_s, Item, u"㉖"_s, u"遊具"_s),
                     node(u"o2"_s, u"b2"_s, Other, {}, u"その他"_s),
                     node(u"t"_s, u"c2"_s, Section, {}, u"広場"_s)};
    values->nodes[8].draftNumber = u"㉕"_s;
    return values;
}

Imported addRows(const QString &text, const SnapshotPtr &document)
{
    CountingIdSource ids(u"t"_s);
    ImportOptions options{ids, {}, {}, {}};
    options.countNote = QString();
    options.addedTo = document;
    auto result = importCsv(text.toUtf8(), {options});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

QString pathTo(const std::vector<Node> &nodes, const std::optional<NodeId> &id)
{
    if (!id)
        return u"?"_s;
    const auto found =
        std::ranges::find_if(nodes, [&](const Node &each) { return each.id == *id; });
    const QString words = found->number.value_or(QString()) + found->title;
    return found->parent ? pathTo(nodes, found->parent) + u'/' + words : words;
}

QStringList placesOf(const Imported &i)
{
    QStringList places;
    for (const Opinion &opinion : i.values.opinions)
        places << pathTo(i.values.nodes, opinion.node);
    return places;
}

QString told(const Imported &i)
{
    return i.assumed.join(u'\n');
}

} // namespace

void TestAddedRows::headingsOfTheDocument_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("path");
    const QString wireless = u"第1章安全なまち/1道路/(1)歩道/①無料公衆無線LANの整備"_s;
    for (const char *cell :
         {"① 無料公衆無線LANの整備", "①", "①無料公衆無線LANの整備", "①　無料公衆無線ＬＡＮの整備",
          "無料公衆無線LANの整備", "無料公衆無線 ＬＡＮ の整備", "取組項目①無料公衆無線LANの整備",
          "取組項目①", "1", "１", "第1章/1/(1)/①", "第１章／１／（１）／①",
          "第1章 ＞ 1 ＞ (1) ＞ ①", "第1章 1 (1) ①",
          "第1章 安全なまち/1 道路/(1) 歩道/① 無料公衆無線LANの整備", "道路/①",
          "第1章/無料公衆無線LANの整備"})
        QTest::newRow(cell) << QString::fromUtf8(cell) << wireless;
    const QString rides = u"第2章みどり/1公園/(1)歩道/㉖遊具"_s;
    for (const char *cell :
         {"㉖", "②⑥", "26", "遊具", "㉖（素案：㉕）遊具", "㉖（素案：）遊具", "㉕ 遊具", "㉖遊具"})
        QTest::newRow(cell) << QString::fromUtf8(cell) << rides;
    for (const char *cell : {"広場", "第2章/広場", "3 広場"}) // it has no number that differs
        QTest::newRow(cell) << QString::fromUtf8(cell) << u"第2章みどり/広場"_s;
    for (const char *cell : {"第2章", "第２章　みどり", "みどり"})
        QTest::newRow(cell) << QString::fromUtf8(cell) << u"第2章みどり"_s;
    QTest::newRow("other") << u"第2章/その他"_s << u"第2章みどり/1公園/(1)歩道/その他"_s;
}

// In whatever words, where only one is meant; and nothing is new then.
void TestAddedRows::headingsOfTheDocument()
{
    QFETCH(QString, cell);
    QFETCH(QString, path);
    for (const QString &column : {u"取組項目"_s, u"該当箇所"_s}) {
        const Imported i =
            addRows(column + u",意見\n"_s + cell + u",甲\n"_s + cell + u",乙\n"_s, plan());
        QCOMPARE(placesOf(i), QStringList({path, path}));
        QVERIFY2(!told(i).contains(u"they are made"_s), qPrintable(told(i)));
        for (const Node &each : i.values.nodes)
            QVERIFY(i.knownHeadings.contains(each.id));
    }
}

void TestAddedRows::headingsInSeveralColumns()
{
    const Imported i = addRows(u"章,取組項目,意見\n第2章,その他,甲\n,㉖,乙\n第1章,その他,丙\n"
                               "第1章,新規,丁\n"_s,
                               plan());
    QCOMPARE(
        placesOf(i),
        QStringList({u"第2章みどり/1公園/(1)歩道/その他"_s, u"第2章みどり/1公園/(1)歩道/㉖遊具"_s,
                     u"第1章安全なまち/1道路/(1)歩道/その他"_s, u"第1章安全なまち/新規"_s}));
    QVERIFY2(told(i).contains(u"they are made: “新規” (below “第1章　安全なまち”)"_s),
             qPrintable(told(i)));
}

// Written whole, each heading is itself, also where its words stand in several places.
void TestAddedRows::everyHeadingIsFoundByItsPath()
{
    const auto document = plan();
    for (const Node &each : document->nodes) {
        QStringList cells;
        for (std::optional<NodeId> at = each.id; at;) {
            const auto found = std::ranges::find_if(
                document->nodes, [&](const Node &other) { return other.id == *at; });
            cells.prepend(found->number ? *found->number + u'　' + found->title : found->title);
            at = found->parent;
        }
        const Imported i = addRows(u"該当箇所,意見\n"_s + cells.join(u'/') + u",甲\n"_s, document);
        QCOMPARE(placesOf(i), QStringList(pathTo(document->nodes, each.id)));
    }
}

void TestAddedRows::newHeadings_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("words");
    QTest::newRow("of another draft") << u"㉖（素案：㉔）遊具"_s << u"they are made: “㉖　遊具”"_s;
    QTest::newRow("unknown") << u"駅前"_s << u"they are made: “駅前”"_s;
    QTest::newRow("another title") << u"① 駅前"_s << u"they are made: “①　駅前”"_s;
    QTest::newRow("another number") << u"② 無料公衆無線LANの整備"_s << u"they are made: “②　無料"_s;
    QTest::newRow("path that goes on elsewhere") << u"第2章/①"_s << u"they are made: “第2章/①”"_s;
    QTest::newRow("beginning of a title") << u"無料公衆"_s << u"they are made: “無料公衆”"_s;
    QTest::newRow("in two places") << u"その他"_s
                                   << u"“その他” may be any of 2 headings of the document "
                                      u"(“第1章　安全なまち ＞ 1　道路 ＞ (1)　歩道 ＞ "
                                      "その他”、“第2章"_s;
    QTest::newRow("number in two places") << u"(1)"_s << u"“(1)” may be any of 2 headings"_s;
}

// What nobody can find is made and named.
void TestAddedRows::newHeadings()
{
    QFETCH(QString, cell);
    QFETCH(QString, words);
    const Imported i =
        addRows(u"取組項目,意見\n"_s + cell + u",甲\n"_s + cell + u",乙\n"_s, plan());
    QCOMPARE(i.values.nodes.size(), size_t(1));
    QVERIFY(i.knownHeadings.isEmpty());
    QVERIFY2(told(i).contains(words), qPrintable(told(i)));
    QCOMPARE(told(i).count(u"they are made"_s) + told(i).count(u"may be any of"_s), 1);
}

void TestAddedRows::withoutHeadings_data()
{
    QTest::addColumn<bool>("hasRoot");
    QTest::newRow("headings") << false;
    QTest::newRow("no headings") << true;
}

// They wait in the tray, but for a document whose opinions stand without headings.
void TestAddedRows::withoutHeadings()
{
    QFETCH(bool, hasRoot);
    auto document = plan();
    if (hasRoot)
        document->nodes = {node(u"r"_s, {}, NodeKind::Other, {}, {})};
    const Imported i = addRows(u"番号,意見,回答\n1,甲,\n2,乙,\n"_s, document);
    QCOMPARE(i.values.nodes.size(), size_t(hasRoot ? 1 : 0));
    for (const Opinion &opinion : i.values.opinions)
        QCOMPARE(opinion.node.has_value(), hasRoot);
    QCOMPARE(told(i).contains(u"tray"_s), !hasRoot);
}

// No number is lost, and none is said to be printed that is not.
void TestAddedRows::numbersBySubmitter()
{
    const QString table = u"意見番号,意見,回答\n1-1,甲,\n1-2,乙,\n2-1,丙,\n"_s;
    for (const bool isGiven : {false, true}) {
        auto document = plan();
        if (isGiven)
            document->consultation.settings[u"numbering"_s] = u"given"_s;
        Opinion other;
        other.id = OpinionId(u"o"_s);
        other.ref = u"1-2"_s;
        document->opinions.push_back(other);
        const Imported i = addRows(table, document);
        QCOMPARE(told(i).contains(u"printed as they are"_s), isGiven);
        QCOMPARE(told(i).contains(u"kept as reference numbers"_s), !isGiven);
        QVERIFY2(told(i).contains(u"Line 3: other opinions"_s), qPrintable(told(i)));
        for (const Opinion &opinion : i.values.opinions) {
            const bool isTaken = opinion.summary == u"乙"_s;
            QCOMPARE(opinion.ref.isEmpty(), isTaken);
            QCOMPARE(opinion.note, isTaken ? std::optional(u"意見番号：1-2"_s) : std::nullopt);
        }
    }
}

void TestAddedRows::numbersAreNotForetold()
{
    const Imported own = addRows(u"番号,意見,回答\n7,甲,\n3,乙,\n5,丙,\n"_s, plan());
    QVERIFY2(told(own).contains(u"(in line 2 it is 7) are not kept (3 rows)"_s),
             qPrintable(told(own)));
    QVERIFY2(!told(own).contains(u"is No."_s), qPrintable(told(own)));
    const Imported counted = addRows(u"番号,意見,回答\n1,甲,\n2,乙,\n"_s, plan());
    QVERIFY2(!told(counted).contains(u"not kept"_s), qPrintable(told(counted)));
    const Imported named = addRows(u"番号,意見,回答\n1,甲,\n2,乙は番号1に同じ,\n"_s, plan());
    QVERIFY2(told(named).contains(u"“番号1” may name"_s), qPrintable(told(named)));
}

void TestAddedRows::whyAReferenceNumberIsRefused_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("why");
    QTest::newRow("none") << u"1,12,甲\n2,A-1,乙\n"_s << u"Line 3: “A-1” is no reference number"_s;
    QTest::newRow("twice") << u"1,12,甲\n2,１２,乙\n"_s
                           << u"Line 3: the reference number 12 stands in a row above"_s;
    QString days; // as Excel makes them of 1-1, 1-2 …
    for (int day = 1; day <= 12; ++day)
        days += u"%1,1月%1日,意見%1\n"_s.arg(day);
    QTest::newRow("days, told once")
        << days
        << u"Line 2: “1月1日” is no reference number (12 and 12-3 are); the opinion gets a new "
           u"one, "
           "which the list of opinions shows. The same holds for 11 rows below it (lines 3, 4, 5, "
           "6, 7, 8, 9, 10, 11, 12…)."_s;
}

// One reason, the right one.
void TestAddedRows::whyAReferenceNumberIsRefused()
{
    QFETCH(QString, rows);
    QFETCH(QString, why);
    CountingIdSource ids(u"t"_s);
    const auto i = importCsv((u"No.,整理番号,意見\n"_s + rows).toUtf8(), {{ids, {}, {}, {}}});
    QVERIFY(i);
    QCOMPARE(i->assumed.filter(u"reference number"_s).size(), 1);
    QVERIFY2(told(*i).contains(why), qPrintable(told(*i)));
    QVERIFY(!told(*i).contains(u", or "_s));
}
