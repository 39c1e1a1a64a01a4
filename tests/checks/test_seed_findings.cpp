#include "checks/checks.h"
#include "checks/fixes.h"

#include "domain/seed_document.h"
#include "domain/snapshot_index.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

// What is known to be wrong in the seed (nerima-2016.expected.json, known_faults_in_source), all of
// it and nothing else.
class TestSeedFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void hasTheseCodes();
    void namesTheOpinions();
    void namesTheItems();
    void namesTheCategories();
    void countsTheWritings();
    void putsTheNumbersRight();
    void standsInBookletOrder();

private:
    std::vector<Finding> withCode(const QString &code) const;
    QList<int> numbersOf(const QString &code) const;

    Snapshot m_document;
    std::vector<Finding> m_findings;
};

void TestSeedFindings::initTestCase()
{
    m_document = readSeed();
    m_findings = runChecks(m_document, {[](const QString &, char32_t, char32_t) { return true; }});
}

std::vector<Finding> TestSeedFindings::withCode(const QString &code) const
{
    std::vector<Finding> found;
    for (const Finding &finding : m_findings) {
        if (finding.code == code)
            found.push_back(finding);
    }
    return found;
}

QList<int> TestSeedFindings::numbersOf(const QString &code) const
{
    const SnapshotIndex index(m_document);
    QList<int> numbers;
    for (const Finding &finding : withCode(code))
        numbers << index.findNo(*finding.opinion).value_or(-1);
    return numbers;
}

void TestSeedFindings::hasTheseCodes()
{
    QMap<QString, int> counts;
    for (const Finding &finding : m_findings)
        ++counts[finding.code];
    const QMap<QString, int> expected{
        {u"uncategorised"_s, 37},     {u"declared_category"_s, 5},   {u"item_number_order"_s, 2},
        {u"item_number_twice"_s, 3},  {u"item_number_damaged"_s, 3}, {u"draft_number_damaged"_s, 3},
        {u"doubtful_ending"_s, 4},    {u"chained_reference"_s, 1},   {u"draft_number_order"_s, 2},
        {u"draft_number_twice"_s, 2}, {u"mixed_spelling"_s, 4},      {u"mixed_brackets"_s, 1}};
    QCOMPARE(counts, expected);
}

void TestSeedFindings::namesTheOpinions()
{
    QCOMPARE(numbersOf(u"doubtful_ending"_s), (QList<int>{3, 47, 48, 49}));
    QCOMPARE(numbersOf(u"chained_reference"_s), (QList<int>{37}));
    const SnapshotIndex index(m_document);
    QList<int> uncategorised;
    for (int no = 1; no <= 49; ++no) {
        if (!index.findOpinionByNo(no)->category)
            uncategorised << no;
    }
    QCOMPARE(numbersOf(u"uncategorised"_s), uncategorised);
    QCOMPARE(withCode(u"chained_reference"_s)[0].message,
             u"No.37 refers to its answer by way of others: No.37→No.36→No.35."_s);
}

void TestSeedFindings::namesTheItems()
{
    const auto messages = [&](const QString &code) {
        QStringList list;
        for (const Finding &finding : withCode(code)) {
            if (!finding.node || finding.opinion)
                list << u"not at a heading"_s;
            list << finding.message;
        }
        return list;
    };
    QCOMPARE(messages(u"item_number_order"_s),
             (QStringList{u"The item's number ⑭ stands behind ㉒."_s,
                          u"The item's number ⑳ stands behind ②⑧."_s}));
    QCOMPARE(messages(u"item_number_twice"_s),
             (QStringList{u"The item's number ⑳ stands in 2 places."_s,
                          u"The item's number ㉑ stands in 2 places."_s,
                          u"The item's number ㉒ stands in 2 places."_s}));
    QCOMPARE(messages(u"item_number_damaged"_s),
             (QStringList{u"The number ②⑥ of an item looks like a damaged ㉖."_s,
                          u"The number ②⑦ of an item looks like a damaged ㉗."_s,
                          u"The number ②⑧ of an item looks like a damaged ㉘."_s}));
}

void TestSeedFindings::namesTheCategories()
{
    const auto findings = withCode(u"declared_category"_s);
    QCOMPARE(findings[0].message, u"◎ is counted 0件, but was typed in as 3件."_s);
    QCOMPARE(findings[3].message, u"△ is counted 0件, but was typed in as 16件."_s);
    QVERIFY(!findings[0].opinion && !findings[0].node);
}

void TestSeedFindings::countsTheWritings()
{
    QStringList messages;
    for (const Finding &finding : withCode(u"mixed_spelling"_s))
        messages << finding.message.section(u": "_s, 1).section(u". "_s, 0, 0);
    QCOMPARE(messages,
             (QStringList{u"“できる” 21、“出来る” 3"_s, u"“すべて” 1、“全て” 2"_s,
                          u"“サーバー” 7、“サーバ” 2"_s, u"“ウイルス” 1、“ウィルス” 1"_s}));
}

// What the program can put right is right afterwards: nothing that must be is left of the items.
void TestSeedFindings::putsTheNumbersRight()
{
    QStringList numbers;
    for (const QString &code : {u"item_number_damaged"_s, u"draft_number_damaged"_s}) {
        for (const FixStep &step : fixSteps(m_document, withCode(code)))
            numbers << step.kind + u' ' + step.arguments[u"number"].toString() +
                           step.arguments[u"draft_number"].toString();
    }
    numbers.sort();
    QCOMPARE(numbers, (QStringList{u"set_node ㉕"_s, u"set_node ㉖"_s, u"set_node ㉖"_s,
                                   u"set_node ㉗"_s, u"set_node ㉗"_s, u"set_node ㉘"_s}));
}

void TestSeedFindings::standsInBookletOrder()
{
    const SnapshotIndex index(m_document);
    int last = 0;
    size_t node = 0;
    for (const Finding &finding : m_findings) {
        if (finding.opinion) {
            QVERIFY(*index.findNo(*finding.opinion) >= last);
            last = *index.findNo(*finding.opinion);
        }
        if (finding.node) {
            const size_t position = size_t(index.findNode(*finding.node) - m_document.nodes.data());
            QVERIFY(position >= node);
            node = position;
        }
    }
    QCOMPARE(last, 49);
}

QObject *makeSeedFindingsTest()
{
    return new TestSeedFindings;
}

#include "test_seed_findings.moc"
