#include "document/sample_document.h"
#include "document/way_back.h"
#include "domain/snapshot_index.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// What a clerk may do to opinions after a version.
Operation anyOperation(QRandomGenerator &dice, const Snapshot &values)
{
    const auto any = [&](const auto &rows) { return rows[size_t(dice.bounded(int(rows.size())))]; };
    const QString id = any(values.opinions).id.value();
    const QString other = any(values.opinions).id.value();
    const QString words = u"改めた文その%1。"_s.arg(dice.bounded(100));
    switch (dice.bounded(11)) {
    case 0:
        return {u"set_opinion"_s, {{u"id"_s, id}, {u"summary"_s, words}}, {}};
    case 1:
        return {u"set_opinion"_s, {{u"id"_s, id}, {u"count"_s, 1 + dice.bounded(4)}}, {}};
    case 2:
        return {u"set_opinion"_s,
                {{u"id"_s, id}, {u"category"_s, any(values.categories).id.value()}},
                {}};
    case 3:
        return {u"set_response"_s, {{u"opinion"_s, id}, {u"text"_s, words}}, {}};
    case 4:
        return {u"share_response"_s, {{u"opinion"_s, id}, {u"with"_s, other}}, {}};
    case 5:
        return {u"unshare_response"_s, {{u"opinion"_s, id}}, {}};
    case 6:
        return {u"move_opinion"_s, {{u"id"_s, id}, {u"node"_s, any(values.nodes).id.value()}}, {}};
    case 7:
        return {u"move_opinion"_s, {{u"id"_s, id}, {u"node"_s, QJsonValue()}}, {}};
    case 8:
        return {u"remove_opinion"_s, {{u"id"_s, id}}, {}};
    case 9:
        return {u"add_opinion"_s,
                {{u"node"_s, any(values.nodes).id.value()},
                 {u"summary"_s, words},
                 {u"response"_s, words}},
                {}};
    default:
        return {u"join_opinion"_s, {{u"id"_s, id}, {u"with"_s, other}}, {}};
    }
}

std::vector<OpinionChange> changesOf(const Snapshot &before, const Snapshot &now)
{
    auto comparison = compare(before, now);
    if (!comparison)
        qFatal("%s", qUtf8Printable(comparison.error().message));
    return std::move(comparison->opinions);
}

std::variant<Applied, Refusal> takeBack(Document &document, const OpinionChange &change,
                                        const Snapshot &before)
{
    const SnapshotPtr now = document.snapshot();
    const SnapshotIndex beforeIndex(before);
    const SnapshotIndex nowIndex(*now);
    const auto way = findWayBack(change, {before, beforeIndex, before.revision, *now, nowIndex});
    if (!way) // only what it refers to changed
        return Applied();
    return document.applyAll(u"take_back"_s,
                             [&way](const QStringList &done) -> std::optional<Operation> {
                                 const auto at = size_t(done.size());
                                 return at < way->size() ? std::optional((*way)[at]) : std::nullopt;
                             });
}

} // namespace

class TestWayBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneChangeOfSeveral();
    void allOfThemOneByOne();
    void aSharedResponseStaysWithTheOthers();
    void whatIsGoneCannotBeHadAgain();
    void whatSomebodyWroteSinceStays_data();
    void whatSomebodyWroteSinceStays();
};

// The other changes stay, and one step of undo brings it back.
void TestWayBack::oneChangeOfSeveral()
{
    SampleDocument sample;
    const auto document = sample.open();
    const Snapshot before = *document->snapshot();
    for (const Operation &each :
         {Operation{u"set_opinion"_s, {{u"id"_s, u"o1"_s}, {u"summary"_s, u"甲"_s}}, {}},
          Operation{u"set_opinion"_s, {{u"id"_s, u"o3"_s}, {u"count"_s, 3}}, {}},
          Operation{u"move_opinion"_s, {{u"id"_s, u"o4"_s}, {u"node"_s, u"a1"_s}}, {}},
          Operation{u"remove_opinion"_s, {{u"id"_s, u"o5"_s}}, {}}})
        QVERIFY(isApplied(document->apply(each)));
    const Snapshot edited = SampleDocument::content(*document->snapshot());
    const auto changes = changesOf(before, *document->snapshot());
    QCOMPARE(changes.size(), size_t(5)); // of what was removed two fields
    for (const OpinionChange &change : changes) {
        QVERIFY(isApplied(takeBack(*document, change, before)));
        const auto left = changesOf(before, *document->snapshot());
        for (const OpinionChange &each : changes) {
            const bool isLeft =
                std::any_of(left.begin(), left.end(), [&](const OpinionChange &other) {
                    return other.opinion == each.opinion && other.field == each.field;
                });
            QCOMPARE(isLeft, each.opinion != change.opinion);
        }
        QVERIFY(isApplied(document->undo()));
        QVERIFY(SampleDocument::content(*document->snapshot()) == edited);
    }
}

void TestWayBack::allOfThemOneByOne()
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        QRandomGenerator dice(seed);
        SampleDocument sample;
        const auto document = sample.open();
        const Snapshot before = *document->snapshot();
        for (int edits = 0; edits < 8; ++edits)
            document->apply(anyOperation(dice, *document->snapshot())); // some are refused
        if (document->snapshot()->opinions.empty() || !compare(before, *document->snapshot()))
            continue;
        int rounds = 0;
        for (auto changes = changesOf(before, *document->snapshot()); !changes.empty();
             changes = changesOf(before, *document->snapshot())) {
            QVERIFY2(++rounds < 60, qPrintable(QString::number(seed)));
            const auto done =
                takeBack(*document, changes[size_t(dice.bounded(int(changes.size())))], before);
            if (!isApplied(done))
                qFatal("%u: %s", seed, qUtf8Printable(std::get<Refusal>(done).error.message));
        }
        const Snapshot now = *document->snapshot();
        QCOMPARE(now.opinions.size(), before.opinions.size());
        for (size_t i = 0; i < now.opinions.size(); ++i)
            QCOMPARE(now.opinions[i].summary, before.opinions[i].summary);
    }
}

void TestWayBack::aSharedResponseStaysWithTheOthers()
{
    SampleDocument sample;
    const auto document = sample.open();
    const Snapshot before = *document->snapshot();
    QVERIFY(isApplied(document->apply(
        {u"share_response"_s, {{u"opinion"_s, u"o4"_s}, {u"with"_s, u"o1"_s}}, {}})));
    const auto changes = changesOf(before, *document->snapshot());
    QCOMPARE(changes.size(), size_t(1));
    QVERIFY(isApplied(takeBack(*document, changes[0], before)));
    const Snapshot now = *document->snapshot();
    const SnapshotIndex index(now);
    const SnapshotIndex former(before);
    for (const Opinion &opinion : now.opinions)
        QCOMPARE(printedResponse(opinion, index),
                 printedResponse(*former.findOpinion(opinion.id), former));
}

void TestWayBack::whatIsGoneCannotBeHadAgain()
{
    SampleDocument sample;
    const auto document = sample.open();
    const Snapshot before = *document->snapshot();
    QVERIFY(isApplied(
        document->apply({u"move_opinion"_s, {{u"id"_s, u"o3"_s}, {u"node"_s, u"a1"_s}}, {}})));
    QVERIFY(isApplied(document->apply({u"remove_node"_s, {{u"id"_s, u"a2"_s}}, {}})));
    const Snapshot now = *document->snapshot();
    const SnapshotIndex beforeIndex(before);
    const SnapshotIndex nowIndex(now);
    const auto changes = changesOf(before, now);
    QCOMPARE(changes.size(), size_t(1));
    const auto way = findWayBack(changes[0], {before, beforeIndex, before.revision, now, nowIndex});
    QVERIFY(!way);
    QCOMPARE(way.error().kind, ErrorKind::Invalid);
}

void TestWayBack::whatSomebodyWroteSinceStays_data()
{
    QTest::addColumn<Operation>("mine");
    QTest::addColumn<Operation>("theirs");
    const auto opinion = [](const QJsonObject &fields) {
        QJsonObject all = fields;
        all.insert(u"id"_s, u"o1"_s);
        return Operation{u"set_opinion"_s, all, {}};
    };
    const auto response = [](const QString &text) {
        return Operation{u"set_response"_s, {{u"opinion"_s, u"o1"_s}, {u"text"_s, text}}, {}};
    };
    const auto place = [](const QJsonValue &node) {
        return Operation{u"move_opinion"_s, {{u"id"_s, u"o1"_s}, {u"node"_s, node}}, {}};
    };
    QTest::newRow("summary") << opinion({{u"summary"_s, u"甲"_s}})
                             << opinion({{u"summary"_s, u"乙"_s}});
    QTest::newRow("count") << opinion({{u"count"_s, 3}}) << opinion({{u"count"_s, 4}});
    QTest::newRow("response") << response(u"甲"_s) << response(u"乙"_s);
    QTest::newRow("place") << place(QJsonValue()) << place(u"a2"_s);
}

// Between looking and taking back a colleague changed the same: the words stay, and it is said.
void TestWayBack::whatSomebodyWroteSinceStays()
{
    QFETCH(Operation, mine);
    QFETCH(Operation, theirs);
    SampleDocument sample;
    const auto document = sample.open();
    const Snapshot before = *document->snapshot();
    QVERIFY(isApplied(document->apply(mine)));
    const Snapshot looked = *document->snapshot();
    const SnapshotIndex beforeIndex(before);
    const SnapshotIndex lookedIndex(looked);
    const auto changes = changesOf(before, looked);
    const auto change = std::ranges::find(changes, OpinionId(u"o1"_s), &OpinionChange::opinion);
    QVERIFY(change != changes.end());
    const auto way =
        findWayBack(*change, {before, beforeIndex, before.revision, looked, lookedIndex});
    QVERIFY(way.ok());
    QVERIFY(isApplied(document->apply(theirs)));
    const Snapshot theirState = SampleDocument::content(*document->snapshot());
    const auto done = document->applyAll(
        u"take_back"_s, [&way](const QStringList &made) -> std::optional<Operation> {
            return size_t(made.size()) < way->size() ? std::optional((*way)[size_t(made.size())])
                                                     : std::nullopt;
        });
    QVERIFY(!isApplied(done));
    QCOMPARE(std::get<Refusal>(done).error.kind, ErrorKind::Conflict);
    QVERIFY(SampleDocument::content(*document->snapshot()) == theirState);
}

QTEST_GUILESS_MAIN(TestWayBack)
#include "test_way_back.moc"
