#include "domain/numbering.h"

#include <QSet>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Node makeNode(const QString &id, const QString &parent, NodeKind kind,
              const std::optional<QString> &number = std::nullopt)
{
    Node node;
    node.id = NodeId(id);
    if (!parent.isEmpty())
        node.parent = NodeId(parent);
    node.kind = kind;
    node.number = number;
    node.autoNumber = !number;
    return node;
}

} // namespace

class TestNumbering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void circlesAndReadsBack();
    void knowsNoOtherCircles();
    void writesLevels();
    void numbersByKindAndParent();
    void countsPrintedNumbers();
    void numbersLargePlans();
};

void TestNumbering::circlesAndReadsBack()
{
    QSet<QString> seen;
    for (int n = 1; n <= 50; ++n) {
        const QString circled = circledNumber(n);
        QCOMPARE(circled.size(), 1);
        QCOMPARE(findCircledValue(circled[0]), std::optional(n));
        // Unicode's own opinion of the character.
        QCOMPARE(circled.normalized(QString::NormalizationForm_KC), QString::number(n));
        seen.insert(circled);
    }
    QCOMPARE(seen.size(), 50);
    QCOMPARE(circledNumber(51), u"(51)"_s);
    QCOMPARE(findCircledValue(u'⓪'), std::optional(0));
}

void TestNumbering::knowsNoOtherCircles()
{
    int known = 0;
    for (int c = 0; c <= 0xFFFF; ++c)
        known += findCircledValue(QChar(c)).has_value();
    QCOMPARE(known, 51);
}

void TestNumbering::writesLevels()
{
    QCOMPARE(levelNumber(NodeKind::Chapter, 4), u"第4章"_s);
    QCOMPARE(levelNumber(NodeKind::Section, 12), u"12"_s);
    QCOMPARE(levelNumber(NodeKind::Subsection, 3), u"(3)"_s);
    QCOMPARE(levelNumber(NodeKind::Item, 26), u"㉖"_s);
    QCOMPARE(levelNumber(NodeKind::Other, 1), QString());
}

void TestNumbering::numbersByKindAndParent()
{
    const std::vector<Node> nodes{makeNode(u"c1"_s, {}, NodeKind::Chapter),
                                  makeNode(u"s1"_s, u"c1"_s, NodeKind::Section),
                                  makeNode(u"i1"_s, u"s1"_s, NodeKind::Item),
                                  makeNode(u"i2"_s, u"s1"_s, NodeKind::Item),
                                  makeNode(u"x"_s, u"s1"_s, NodeKind::Other),
                                  makeNode(u"s2"_s, u"c1"_s, NodeKind::Section),
                                  makeNode(u"i3"_s, u"s2"_s, NodeKind::Item),
                                  makeNode(u"c2"_s, {}, NodeKind::Chapter),
                                  makeNode(u"s3"_s, u"c2"_s, NodeKind::Section),
                                  makeNode(u"i4"_s, u"s3"_s, NodeKind::Item)};
    const auto numbers = nodeNumbers(nodes);
    const auto number = [&](const QString &id) { return numbers.at(NodeId(id)); };
    QCOMPARE(number(u"c2"_s), u"第2章"_s);
    QCOMPARE(number(u"s2"_s), u"2"_s);
    QCOMPARE(number(u"s3"_s), u"1"_s); // begins anew under each chapter
    QCOMPARE(number(u"i3"_s), u"③"_s); // runs through the plan
    QCOMPARE(number(u"i4"_s), u"④"_s);
    QVERIFY(!numbers.contains(NodeId(u"x"_s)));
}

// A number that stands as it was printed takes its place in the count; a node without one does not.
void TestNumbering::countsPrintedNumbers()
{
    Node unnumbered = makeNode(u"b"_s, {}, NodeKind::Item);
    unnumbered.autoNumber = false;
    const auto numbers = nodeNumbers({makeNode(u"a"_s, {}, NodeKind::Item, u"⑳"_s), unnumbered,
                                      makeNode(u"c"_s, {}, NodeKind::Item),
                                      makeNode(u"d"_s, {}, NodeKind::Other, u"ア"_s)});
    QCOMPARE(numbers.at(NodeId(u"a"_s)), u"⑳"_s);
    QVERIFY(!numbers.contains(NodeId(u"b"_s)));
    QCOMPARE(numbers.at(NodeId(u"c"_s)), u"②"_s);
    QCOMPARE(numbers.at(NodeId(u"d"_s)), u"ア"_s);
}

void TestNumbering::numbersLargePlans()
{
    std::vector<Node> nodes;
    for (int i = 0; i < 100000; ++i)
        nodes.push_back(makeNode(u"n%1"_s.arg(i), {}, NodeKind::Item));
    QCOMPARE(nodeNumbers(nodes).at(NodeId(u"n99999"_s)), u"(100000)"_s);
}

QObject *makeNumberingTest()
{
    return new TestNumbering;
}

#include "test_numbering.moc"
