#include "domain/tally.h"

#include "domain/markup.h"
#include "domain/random_document.h"
#include "domain/snapshot_index.h"
#include "domain/work/letter_tally.h"
#include "domain/work/work.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestTally : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsUp();
    void weighsByCount();
    void countsResponsesAndReferences();
    void staysWithinItsNumbers();
    void countsLettersOnce();
};

// Each opinion is in the tray or counted, and is counted in one category or in none.
void TestTally::addsUp()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        const Snapshot document = RandomDocument(seed).make();
        const Tally tally = computeTally(document);
        int all = 0;
        for (const Opinion &opinion : document.opinions)
            all += opinion.count;
        QCOMPARE(tally.opinions + tally.unplaced, all);
        QCOMPARE(std::accumulate(tally.categories.begin(), tally.categories.end(), 0) +
                     tally.uncategorised,
                 tally.opinions);
        QVERIFY(tally.unanswered <= tally.opinions);
        QVERIFY(tally.sharedResponses <= tally.responses);
        QVERIFY(size_t(tally.responses) <= document.responses.size());
    }
}

void TestTally::weighsByCount()
{
    Snapshot values;
    values.categories = {{CategoryId(u"a"_s), u"◎"_s, {}, {}},
                         {CategoryId(u"b"_s), u"○"_s, {}, {}}};
    Node node;
    node.id = NodeId(u"n"_s);
    values.nodes = {node};
    values.responses = {{ResponseId(u"r"_s), u"はい"_s}};
    const auto add = [&](const char *id, bool placed, int count, const char *category,
                         bool answered) {
        Opinion opinion;
        opinion.id = OpinionId(QString::fromLatin1(id));
        opinion.count = count;
        if (placed)
            opinion.node = node.id;
        if (category)
            opinion.category = CategoryId(QString::fromLatin1(category));
        if (answered)
            opinion.response = values.responses[0].id;
        values.opinions.push_back(opinion);
    };
    add("o1", true, 3, "b", true);
    add("o2", true, 2, nullptr, false);
    add("o3", true, 1, "b", false);
    add("o4", false, 7, "a", true);
    const Tally tally = computeTally(values);
    QCOMPARE(tally.opinions, 6);
    QCOMPARE(tally.categories, (std::vector<int>{0, 4}));
    QCOMPARE(tally.uncategorised, 2);
    QCOMPARE(tally.unanswered, 3);
    QCOMPARE(tally.unplaced, 7);
}

void TestTally::countsResponsesAndReferences()
{
    Snapshot values;
    Node node;
    node.id = NodeId(u"n"_s);
    values.nodes = {node};
    values.responses = {{ResponseId(u"r1"_s), u"{{No:o1}}と{{No:o1}}"_s},
                        {ResponseId(u"r2"_s), u"{{No:gone}}"_s},
                        {ResponseId(u"unused"_s), {}}};
    for (const auto &[id, response] :
         {std::pair(u"o1"_s, u"r1"_s), std::pair(u"o2"_s, u"r1"_s), std::pair(u"o3"_s, u"r2"_s)}) {
        Opinion opinion;
        opinion.id = OpinionId(id);
        opinion.node = node.id;
        opinion.response = ResponseId(response);
        values.opinions.push_back(opinion);
    }
    const Tally tally = computeTally(values);
    QCOMPARE(tally.responses, 2);
    QCOMPARE(tally.sharedResponses, 1);
    QCOMPARE(tally.references, 3);
}

// Counts are input: their sum may be beyond what an int can hold.
void TestTally::staysWithinItsNumbers()
{
    Snapshot values;
    values.categories = {{CategoryId(u"a"_s), u"◎"_s, {}, {}}};
    Node node;
    node.id = NodeId(u"n"_s);
    values.nodes = {node};
    for (int i = 0; i < 6; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        opinion.count = std::numeric_limits<int>::max();
        if (i < 4)
            opinion.node = node.id;
        if (i < 2)
            opinion.category = values.categories[0].id;
        values.opinions.push_back(opinion);
    }
    const Tally tally = computeTally(values);
    const int most = std::numeric_limits<int>::max();
    QCOMPARE(tally.opinions, most);
    QCOMPARE(tally.categories[0], most);
    QCOMPARE(tally.uncategorised, most);
    QCOMPARE(tally.unanswered, most);
    QCOMPARE(tally.unplaced, most);
}

// Of five letters one came late; one submitter wrote a mail and a fax, one letter has none.
void TestTally::countsLettersOnce()
{
    Work work;
    const auto addLetter = [&](int no, const QString &method, const char *submitter,
                               const QString &scope) {
        Letter letter;
        letter.id = LetterId(QStringLiteral("l%1").arg(no));
        letter.no = no;
        letter.method = method;
        letter.scope = scope;
        letter.unused = no;
        if (submitter)
            letter.submitter = SubmitterId(QString::fromLatin1(submitter));
        work.letters.push_back(letter);
        Original original;
        original.id = OriginalId(QStringLiteral("o%1").arg(no));
        original.letter = letter.id;
        work.originals.push_back(original);
    };
    work.submitters = {{SubmitterId(u"s"_s), u"区民"_s, u"person"_s, 1},
                       {SubmitterId(u"t"_s), u"団体"_s, u"group"_s, 3}};
    addLetter(1, u"mail"_s, "s", u"in"_s);
    addLetter(2, u"fax"_s, "s", u"in"_s);
    addLetter(3, u"mail"_s, "t", u"in"_s);
    addLetter(4, u"mail"_s, "t", u"late"_s);
    addLetter(5, u"post"_s, nullptr, u"in"_s);
    Snapshot values;
    Node node;
    node.id = NodeId(u"n"_s);
    values.nodes = {node};
    const auto add = [&](const char *id, int count, bool placed, const QList<int> &letters) {
        Opinion opinion;
        opinion.id = OpinionId(QString::fromLatin1(id));
        opinion.count = count;
        if (placed)
            opinion.node = node.id;
        values.opinions.push_back(opinion);
        for (const int no : letters) {
            Passage passage;
            passage.id = PassageId(QStringLiteral("p%1").arg(work.passages.size()));
            passage.original = OriginalId(QStringLiteral("o%1").arg(no));
            passage.opinion = opinion.id;
            work.passages.push_back(passage);
        }
    };
    add("a", 2, true, {3, 1});
    add("b", 1, false, {2});
    values.opinions[1].joined = OpinionId(u"a"_s);
    add("c", 4, false, {3});
    add("d", 8, true, {});
    add("e", 16, true, {4});
    add("f", 32, true, {4, 3});
    values.work = WorkPtr(work);
    const LetterTally tally = tallyLetters(values);
    using Parts = std::map<QString, LetterTally::Part>;
    QCOMPARE(tally.all, (LetterTally::Part{4, 4, 35}));
    QCOMPARE(tally.methods,
             (Parts{{u"mail"_s, {2, 4, 34}}, {u"fax"_s, {1, 1, 1}}, {u"post"_s, {1, 0, 0}}}));
    QCOMPARE(tally.classes,
             (Parts{{u"区民"_s, {2, 1, 3}}, {u"団体"_s, {1, 3, 32}}, {QString(), {1, 0, 0}}}));
    QCOMPARE(tally.opinions,
             (std::unordered_map<LetterId, int>{
                 {LetterId(u"l1"_s), 2}, {LetterId(u"l2"_s), 1}, {LetterId(u"l3"_s), 32}}));
    QCOMPARE(tally.unusedCharacters, qint64(15));
}

QObject *makeTallyTest()
{
    return new TestTally;
}

#include "test_tally.moc"
