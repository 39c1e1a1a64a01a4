#include "checks/checks.h"

#include "domain/outline.h"
#include "domain/work/work.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Snapshot bookletWith(const QString &text)
{
    Snapshot s;
    s.consultation.title = u"題"_s;
    s.categories = {{CategoryId(u"x"_s), u"◎"_s, u"反映"_s, {}},
                    {CategoryId(u"y"_s), QString(), u"参考"_s, {}}};
    for (const auto &[id, number, title] : {std::tuple(u"n1"_s, u"第1章"_s, u"公園の管理"_s),
                                            std::tuple(u"n2"_s, u"第2章"_s, u"道路の安全"_s)}) {
        Node node;
        node.id = NodeId(id);
        node.number = number;
        node.title = title;
        s.nodes.push_back(node);
    }
    s.consultation.settings[u"back_blocks"] =
        QJsonArray{QJsonObject{{u"type"_s, u"heading"_s}, {u"text"_s, u"結果"_s}},
                   QJsonObject{{u"type"_s, u"paragraph"_s}, {u"text"_s, text}}};
    return s;
}

QStringList toldOf(const Snapshot &s)
{
    QStringList told;
    for (const Finding &finding : runChecks(*arrange(s), {})) {
        if (finding.code == u"computed_word")
            told += finding.message;
    }
    return told;
}

} // namespace

class TestComputedWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatNamesNothing_data();
    void tellsWhatNamesNothing();
    void leavesOrdinaryBraces_data();
    void leavesOrdinaryBraces();
    void tellsWhatIsCountedOfNothing();
    void tellsOfTablesThatCountNothing();
    void tellsEveryPlaceOnce();
    void tellsPlacesThatComputeNothing();
    void isLetStandByTheWord();
    void tellsOfNamesThatSeveralHave();
};

void TestComputedWords::tellsWhatNamesNothing_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("right");
    const auto row = [](const QString &word, const QString &right) {
        QTest::newRow(qPrintable(word)) << word << right;
    };
    row(u"{category:○}"_s, u"{category:◎}"_s);
    row(u"{category:参孝}"_s, u"{category:参考}"_s);
    row(u"{category:}"_s, u"{category:◎}"_s);
    row(u"{categry:◎}"_s, u"{category:◎}"_s);
    row(u"{category：◎}"_s, u"{category:◎}"_s);
    row(u"{category◎}"_s, u"{category:◎}"_s);
    row(u"{ｃａｔｅｇｏｒｙ：◎}"_s, u"{category:◎}"_s);
    row(u"{node:道路の安金}"_s, u"{node:道路の安全}"_s);
    row(u"{node:第3章}"_s, u"{node:第1章}"_s);
    row(u"{node:}"_s, u"{node:第1章}"_s);
    row(u"{node:　}"_s, u"{node:第1章}"_s);
    row(u"{nodo:第2章}"_s, u"{node:第2章}"_s);
    row(u"{chapter:第2章}"_s, u"{node:第2章}"_s);
    row(u"{question:問1}"_s, u"{node:第1章}"_s);
    row(u"{method:ハト}"_s, u"{method:郵送}"_s);
    row(u"{けん}"_s, u"{件}"_s);
    row(u"{件数}"_s, u"{件}"_s);
    row(u"{ 件 }"_s, u"{件}"_s);
    row(u"｛件｝"_s, u"{件}"_s);
    row(u"{人数}"_s, u"{名}"_s);
    row(u"{募集期間}"_s, u"{期間}"_s);
    row(u"{◎}"_s, u"{category:◎}"_s);
    row(u"{公園の管理}"_s, u"{node:公園の管理}"_s);
    row(u"{郵送}"_s, u"{method:郵送}"_s);
}

void TestComputedWords::tellsWhatNamesNothing()
{
    QFETCH(QString, word);
    QFETCH(QString, right);
    QCOMPARE(toldOf(bookletWith(u"計は%1です。"_s.arg(word))),
             QStringList{u"Text 2 behind the table has “%1”, which names nothing and is printed as "
                         "it stands. Write it like “%2”."_s.arg(word, right)});
}

void TestComputedWords::leavesOrdinaryBraces_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"計{件}件、{category:◎}件、{category:参考}件"_s,
          u"{node:第1章}と{node:公園の管理}と{node:n2}"_s, u"{氏名}"_s, u"{時間}"_s, u"{何}"_s,
          u"{https://example.jp/node}"_s, u"{注：省略}"_s, u"{}"_s, u"{件"_s, u"集合{A:B}"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestComputedWords::leavesOrdinaryBraces()
{
    QFETCH(QString, text);
    QCOMPARE(toldOf(bookletWith(text)), QStringList());
}

void TestComputedWords::tellsWhatIsCountedOfNothing()
{
    Snapshot s = bookletWith(u"{通}通（{method:郵送}）、{名}名、{期間}"_s);
    QStringList told = toldOf(s);
    QCOMPARE(told.size(), 4);
    QVERIFY(told[0].contains(u"“{通}”, which is printed as 0: no letters are kept here. Write"_s));
    QVERIFY(told[1].contains(u"“{method:郵送}”, which is printed as 0"_s));
    QVERIFY(told[2].contains(u"“{名}”"_s) && told[2].contains(u"no count of submitters"_s));
    QVERIFY(told[3].contains(u"“{期間}”, of which nothing is printed"_s));
    s.consultation.declaredSubmitters = 3;
    s.consultation.period = {QDate(2026, 1, 5), QDate(2026, 2, 5)};

    Letter letter;
    letter.id = LetterId(u"l1"_s);
    letter.no = 1;
    s.work.own().letters.push_back(letter);
    QCOMPARE(toldOf(s), QStringList());
}

// A table by method would have a row of 0 alone.
void TestComputedWords::tellsOfTablesThatCountNothing()
{
    Snapshot s = bookletWith(u"結果"_s);
    QJsonArray blocks = s.consultation.settings[u"back_blocks"].toArray();
    blocks += QJsonObject{{u"type"_s, u"table"_s},
                          {u"text"_s, u"方法ごと"_s},
                          {u"rows"_s, QJsonArray{QJsonArray{u"方法"_s, u"通数"_s}}},
                          {u"by"_s, u"method"_s}};
    s.consultation.settings[u"back_blocks"] = blocks;
    const QStringList told = toldOf(s);
    QCOMPARE(told.size(), 1);
    QVERIFY(told[0].startsWith(u"Text 3 behind the table is a table of letters"_s));
    Letter letter;
    letter.id = LetterId(u"l1"_s);
    letter.no = 1;
    s.work.own().letters.push_back(letter);
    QCOMPARE(toldOf(s), QStringList());
}

void TestComputedWords::tellsEveryPlaceOnce()
{
    Snapshot s = bookletWith(u"{けん}と{けん}"_s);
    s.consultation.settings[u"front_blocks"] = QJsonArray{
        QJsonObject{{u"type"_s, u"table"_s},
                    {u"text"_s, u"{件}件の表"_s},
                    {u"rows"_s, QJsonArray{QJsonArray{u"区分"_s, u"{めい}"_s}}}},
        QJsonObject{{u"type"_s, u"list"_s}, {u"items"_s, QJsonArray{u"一"_s, u"{つう}"_s}}}};
    const QStringList told = toldOf(s);
    QCOMPARE(told.size(), 3);
    QVERIFY(told[0].startsWith(u"Text 1 before the table has “{めい}”"_s));
    QVERIFY(told[1].startsWith(u"Text 2 before the table has “{つう}”"_s));
    QVERIFY(told[2].startsWith(u"Text 2 behind the table has “{けん}”"_s));
}

void TestComputedWords::tellsPlacesThatComputeNothing()
{
    Snapshot s = bookletWith(u"文"_s);
    s.consultation.title = u"{件}件の意見"_s;
    s.consultation.settings[u"front_notes"] = QJsonArray{u"◎は{category:◎}件、{けん}"_s};
    QCOMPARE(
        toldOf(s),
        (QStringList{u"The title has “{件}”, which is printed as it stands: such words are "
                     "computed in the texts around the table only."_s,
                     u"A note of the front page has “{category:◎}”, which is printed as it "
                     "stands: such words are computed in the texts around the table only."_s}));
}

void TestComputedWords::isLetStandByTheWord()
{
    Snapshot s = bookletWith(u"{けん}{めい}"_s);
    const auto findings = runChecks(*arrange(s), {});
    QCOMPARE(findings[0].subject, u"{けん}"_s);
    QCOMPARE(findings[1].subject, u"{めい}"_s);
}

// その他 stands below both chapters and beside them; one heading has no number, and none is called
// by that.
void TestComputedWords::tellsOfNamesThatSeveralHave()
{
    const auto bookletOf = [](const QString &text) {
        Snapshot s = bookletWith(text);
        for (const auto &[id, parent] : {std::pair(u"a"_s, u"n1"_s), std::pair(u"b"_s, u"n2"_s),
                                         std::pair(u"c"_s, QString())}) {
            Node node;
            node.id = NodeId(id);
            if (!parent.isEmpty())
                node.parent = NodeId(parent);
            node.title = u"その他"_s;
            s.nodes.push_back(node);
        }
        return s;
    };
    QCOMPARE(
        toldOf(bookletOf(u"{node:その他}件"_s)),
        QStringList{u"Text 2 behind the table has “{node:その他}”, which names 3 headings "
                    "(第1章／その他、第2章／その他、その他) and is printed as it stands. Name one "
                    "of them, like “{node:第1章／その他}”."_s});
    QCOMPARE(toldOf(bookletOf(u"{Node：その他}件"_s)).size(), 1);
    QVERIFY(toldOf(bookletOf(u"{Node：その他}件"_s)).front().contains(u"“{node:第1章／その他}”"_s));
    QCOMPARE(toldOf(bookletOf(u"{node:第2章／その他}、{node:道路の安全／その他}、{node:c}"_s)),
             QStringList());
    QVERIFY(toldOf(bookletOf(u"{node:}件"_s)).front().endsWith(u"Write it like “{node:第1章}”."_s));
    QVERIFY(toldOf(bookletOf(u"{node:そのた}"_s)).front().contains(u"“{node:第"_s));
}

QObject *makeComputedWordsTest()
{
    return new TestComputedWords;
}

#include "test_computed_words.moc"
