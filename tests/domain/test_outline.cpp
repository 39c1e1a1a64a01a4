#include "domain/indexed_snapshot.h"
#include "domain/outline.h"

#include "domain/random_document.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <mutex>
#include <random>
#include <set>
#include <thread>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Node makeNode(const QString &id, const QString &parent = {})
{
    Node node;
    node.id = NodeId(id);
    if (!parent.isEmpty())
        node.parent = NodeId(parent);
    return node;
}

Opinion makeOpinion(const QString &id, const QString &node = {}, const QString &response = {})
{
    Opinion opinion;
    opinion.id = OpinionId(id);
    if (!node.isEmpty())
        opinion.node = NodeId(node);
    if (!response.isEmpty())
        opinion.response = ResponseId(response);
    return opinion;
}

template <typename Rows>
QString ids(const Rows &rows)
{
    QStringList list;
    for (const auto &row : rows)
        list << row.id.value();
    return list.join(u' ');
}

void compareIndexes(const Snapshot &values, const SnapshotIndex &a, const SnapshotIndex &b)
{
    for (size_t i = 0; i < values.nodes.size(); ++i) {
        const NodeId &id = values.nodes[i].id;
        QCOMPARE(b.findNode(id), &values.nodes[i]);
        QCOMPARE(b.depth(id), a.depth(id));
        QCOMPARE(b.parentOf(i), a.parentOf(i));
    }
    for (const Opinion &opinion : values.opinions) {
        QCOMPARE(b.findOpinion(opinion.id), &opinion);
        QCOMPARE(b.findNo(opinion.id), a.findNo(opinion.id));
        QCOMPARE(b.responseOf(opinion), a.responseOf(opinion));
    }
    for (const Response &response : values.responses) {
        QCOMPARE(b.findResponse(response.id), &response);
        const auto wanted = a.sharers(response.id);
        const auto got = b.sharers(response.id);
        QVERIFY(std::equal(wanted.begin(), wanted.end(), got.begin(), got.end()));
    }
    for (const Category &category : values.categories)
        QCOMPARE(b.findCategory(category.id), &category);
    QCOMPARE(b.findOpinion(OpinionId(u"none"_s)), nullptr);
}

} // namespace

class TestOutline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ordersEverything();
    void isIdempotent();
    void losesNothing();
    void keepsSiblingsInTheirOrder();
    void refuses_data();
    void refuses();
    void arrangesDeepAndWidePlans();
    void indexFindsEachRow();
    void laterIndexIsAsANewOne();
    void aStateHasOneIndexForAll();
    void unansweredNeedsAVisibleCharacter();
};

void TestOutline::ordersEverything()
{
    Snapshot values;
    values.nodes = {makeNode(u"b1"_s, u"b"_s), makeNode(u"a"_s), makeNode(u"b"_s),
                    makeNode(u"a1"_s, u"a"_s), makeNode(u"a11"_s, u"a1"_s)};
    values.opinions = {makeOpinion(u"tray"_s, {}, u"r1"_s), makeOpinion(u"o1"_s, u"b1"_s, u"r2"_s),
                       makeOpinion(u"o2"_s, u"a11"_s, u"r3"_s), makeOpinion(u"o3"_s, u"a"_s),
                       makeOpinion(u"o4"_s, u"b1"_s, u"r3"_s)};
    for (const QString &id : {u"unused"_s, u"r1"_s, u"r2"_s, u"r3"_s})
        values.responses.push_back({ResponseId(id), {}});
    const auto arranged = arrange(values);
    QVERIFY(arranged.ok());
    QCOMPARE(ids(arranged->nodes), u"a a1 a11 b b1"_s);
    QCOMPARE(ids(arranged->opinions), u"o3 o2 o1 o4 tray"_s);
    QCOMPARE(ids(arranged->responses), u"r3 r2 r1 unused"_s);
}

void TestOutline::isIdempotent()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        const Snapshot once = RandomDocument(seed).make();
        QVERIFY(*arrange(once) == once);
    }
}

void TestOutline::losesNothing()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        Snapshot values = RandomDocument(seed).make();
        const auto sorted = [](auto rows) {
            std::sort(rows.begin(), rows.end(),
                      [](const auto &a, const auto &b) { return a.id < b.id; });
            return rows;
        };
        Snapshot shuffled = values;
        std::mt19937 dice(seed);
        std::shuffle(shuffled.nodes.begin(), shuffled.nodes.end(), dice);
        std::shuffle(shuffled.opinions.begin(), shuffled.opinions.end(), dice);
        std::shuffle(shuffled.responses.begin(), shuffled.responses.end(), dice);
        const auto arranged = arrange(shuffled);
        QVERIFY(arranged.ok());
        QVERIFY(sorted(arranged->nodes) == sorted(values.nodes));
        QVERIFY(sorted(arranged->opinions) == sorted(values.opinions));
        QVERIFY(sorted(arranged->responses) == sorted(values.responses));
    }
}

void TestOutline::keepsSiblingsInTheirOrder()
{
    Snapshot values;
    values.nodes = {makeNode(u"p"_s), makeNode(u"z"_s, u"p"_s), makeNode(u"a"_s, u"p"_s),
                    makeNode(u"m"_s, u"p"_s)};
    values.opinions = {makeOpinion(u"9"_s, u"p"_s), makeOpinion(u"1"_s, u"p"_s)};
    QCOMPARE(ids(arrange(values)->nodes), u"p z a m"_s);
    QCOMPARE(ids(arrange(values)->opinions), u"9 1"_s);
}

void TestOutline::refuses_data()
{
    QTest::addColumn<std::function<void(Snapshot &)>>("spoil");
    QTest::addColumn<QString>("named");
    using Spoil = std::function<void(Snapshot &)>;
    const std::tuple<const char *, Spoil, QString> cases[] = {
        {"bad id", [](Snapshot &s) { s.nodes[0].id = NodeId(u"é"_s); }, u"é"_s},
        {"empty id", [](Snapshot &s) { s.opinions[0].id = {}; }, u"“”"_s},
        {"node twice", [](Snapshot &s) { s.nodes.push_back(s.nodes[1]); }, u"n2"_s},
        {"id of two kinds", [](Snapshot &s) { s.responses[0].id = ResponseId(u"n1"_s); }, u"n1"_s},
        {"category twice", [](Snapshot &s) { s.categories.push_back(s.categories[0]); }, u"c1"_s},
        {"unknown parent", [](Snapshot &s) { s.nodes[1].parent = NodeId(u"x"_s); }, u"“x”"_s},
        {"own parent", [](Snapshot &s) { s.nodes[1].parent = NodeId(u"n2"_s); }, u"“n2”"_s},
        {"circle", [](Snapshot &s) { s.nodes[0].parent = NodeId(u"n2"_s); }, u"“n1”"_s},
        {"unknown node", [](Snapshot &s) { s.opinions[0].node = NodeId(u"x"_s); }, u"“x”"_s},
        {"node of another kind", [](Snapshot &s) { s.opinions[0].node = NodeId(u"c1"_s); },
         u"“c1”"_s},
        {"unknown response", [](Snapshot &s) { s.opinions[0].response = ResponseId(u"x"_s); },
         u"“x”"_s},
        {"unknown category", [](Snapshot &s) { s.opinions[0].category = CategoryId(u"x"_s); },
         u"“x”"_s},
        {"no count", [](Snapshot &s) { s.opinions[0].count = 0; }, u"“o1”"_s},
        {"negative count", [](Snapshot &s) { s.opinions[0].count = -1; }, u"“o1”"_s},
        {"markup", [](Snapshot &s) { s.responses[0].markup = u"{"_s; }, u"“r1”"_s},
    };
    for (const auto &[name, spoil, named] : cases)
        QTest::newRow(name) << spoil << named;
}

void TestOutline::refuses()
{
    QFETCH(std::function<void(Snapshot &)>, spoil);
    QFETCH(QString, named);
    Snapshot values;
    values.categories = {{CategoryId(u"c1"_s), {}, {}, {}}};
    values.nodes = {makeNode(u"n1"_s), makeNode(u"n2"_s, u"n1"_s)};
    values.responses = {{ResponseId(u"r1"_s), {}}};
    values.opinions = {makeOpinion(u"o1"_s, u"n2"_s, u"r1"_s)};
    QVERIFY(arrange(values).ok());
    spoil(values);
    const auto arranged = arrange(values);
    QVERIFY(!arranged.ok());
    QCOMPARE(arranged.error().kind, ErrorKind::Invalid);
    QVERIFY2(arranged.error().message.contains(named), qPrintable(arranged.error().message));
}

void TestOutline::arrangesDeepAndWidePlans()
{
    Snapshot deep;
    for (int i = 0; i < 100000; ++i)
        deep.nodes.push_back(makeNode(u"n%1"_s.arg(i), i == 0 ? QString() : u"n%1"_s.arg(i - 1)));
    std::reverse(deep.nodes.begin(), deep.nodes.end());
    const auto arranged = arrange(deep);
    QVERIFY(arranged.ok());
    QCOMPARE(arranged->nodes.back().id.value(), u"n99999"_s);
    const SnapshotIndex index(*arranged);
    QCOMPARE(index.depth(NodeId(u"n99999"_s)), 99999);
    QCOMPARE(makeLargeDocument(100000).opinions.size(), size_t(100000));
}

void TestOutline::indexFindsEachRow()
{
    const Snapshot document = RandomDocument(11).make();
    QVERIFY(document.opinions.size() > 10);
    const SnapshotIndex index(document);
    int no = 0;
    for (const Opinion &opinion : document.opinions) {
        QCOMPARE(index.findOpinion(opinion.id), &opinion);
        if (opinion.joined) {
            QCOMPARE(index.findNo(opinion.id), index.findNo(*opinion.joined));
            QVERIFY(!index.findPrintedNo(opinion));
            continue;
        }
        QCOMPARE(index.findNo(opinion.id), opinion.node ? std::optional(++no) : std::nullopt);
        if (opinion.node)
            QCOMPARE(index.findOpinionByNo(no), &opinion);
        if (opinion.response) {
            const auto &sharers = index.sharers(*opinion.response);
            QCOMPARE(std::count(sharers.begin(), sharers.end(), &opinion), 1);
        }
    }
    QVERIFY(!index.findOpinionByNo(0) && !index.findOpinionByNo(-1));
    QVERIFY(!index.findOpinionByNo(no + 1));
    for (const Node &node : document.nodes) {
        QCOMPARE(index.findNode(node.id), &node);
        QCOMPARE(index.depth(node.id), node.parent ? index.depth(*node.parent) + 1 : 0);
    }
    QVERIFY(!index.findNode(NodeId(u"?"_s)) && !index.findOpinion(OpinionId(u"?"_s)));
    QVERIFY(!index.findResponse(ResponseId(u"?"_s)) && !index.findCategory(CategoryId(u"?"_s)));
    QVERIFY(index.sharers(ResponseId(u"?"_s)).empty());
}

// Whatever was edited in between, sharing with the index before changes no answer.
void TestOutline::laterIndexIsAsANewOne()
{
    std::mt19937 dice(11);
    for (int round = 0; round < 40; ++round) {
        const Snapshot before = RandomDocument(quint32(dice())).make();
        const SnapshotIndex first(before);
        for (int edit = 0; edit < 6; ++edit) {
            Snapshot after = before;
            const auto at = [&](const auto &rows) { return dice() % rows.size(); };
            if (edit == 0 && !after.opinions.empty())
                after.opinions[at(after.opinions)].summary += u"改めた。"_s;
            if (edit == 1 && after.opinions.size() > 1)
                std::swap(after.opinions.front(), after.opinions.back());
            if (edit == 2 && !after.opinions.empty())
                after.opinions[at(after.opinions)].response.reset();
            if (edit == 3 && !after.nodes.empty())
                after.nodes.push_back(makeNode(u"new"_s, after.nodes.back().id.value()));
            if (edit == 4 && after.responses.size() > 1)
                std::rotate(after.responses.begin(), after.responses.begin() + 1,
                            after.responses.end());
            if (edit == 5) // another parent, no other row
                for (size_t i = 1; i < after.nodes.size(); ++i)
                    after.nodes[i].parent = after.nodes[0].id;
            after = *arrange(std::move(after));
            compareIndexes(after, SnapshotIndex(after), SnapshotIndex(after, first));
        }
    }
}

void TestOutline::aStateHasOneIndexForAll()
{
    const auto snapshot = std::make_shared<const Snapshot>(RandomDocument(3).make());
    auto first = std::make_shared<const IndexedSnapshot>(snapshot);
    auto second = std::make_shared<const IndexedSnapshot>(snapshot, first); // nobody asked `first`
    auto third = std::make_shared<const IndexedSnapshot>(snapshot, second);
    const std::weak_ptr<const IndexedSnapshot> unasked = second;
    second.reset();
    QVERIFY(unasked.expired());

    std::set<const SnapshotIndex *> made;
    std::mutex mutex;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            const SnapshotIndex *index = &third->index();
            const std::lock_guard lock(mutex);
            made.insert(index);
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(made.size(), size_t(1));

    const auto fourth = std::make_shared<const IndexedSnapshot>(snapshot, third);
    compareIndexes(*snapshot, SnapshotIndex(*snapshot), fourth->index());
    const std::weak_ptr<const IndexedSnapshot> asked = third;
    third.reset();
    QVERIFY(asked.expired()); // what it shared is the later one's own
    compareIndexes(*snapshot, SnapshotIndex(*snapshot), fourth->index());
}

void TestOutline::unansweredNeedsAVisibleCharacter()
{
    Snapshot values;
    values.nodes = {makeNode(u"n"_s)};
    values.opinions = {makeOpinion(u"o"_s, u"n"_s, u"r"_s), makeOpinion(u"p"_s, u"n"_s)};
    const auto unanswered = [&](const QString &markup) {
        values.responses = {{ResponseId(u"r"_s), markup}};
        const SnapshotIndex index(values);
        return isUnanswered(values.opinions[0], index);
    };
    QVERIFY(unanswered({}));
    QVERIFY(unanswered(u" \n\t　\u00A0"_s));
    QVERIFY(!unanswered(u" 。"_s));
    QVERIFY(!unanswered(u"{{No:o}}"_s));
    QVERIFY(isUnanswered(values.opinions[1], SnapshotIndex(values)));
}

QObject *makeOutlineTest()
{
    return new TestOutline;
}

#include "test_outline.moc"
