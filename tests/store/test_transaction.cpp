#include "store/test_transaction.h"

#include "domain/rank.h"
#include "store/history/history.h"
#include "store/rows/row_version.h"
#include "store/support.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <functional>
#include <thread>

namespace gaiyo {

namespace {

const QString kSummary = QStringLiteral("summary");

// A sample document of its own and its first clerk.
struct Sample
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("a.db"));
    FixedClock clock = testClock();
    std::unique_ptr<DocumentStore> store;

    Sample()
    {
        createSample(path);
        store = openStore(path, kYamada, clock);
    }
};

QJsonObject opinionFields(const QString &rank)
{
    return completeFields(Entity::Opinion,
                          {{QStringLiteral("node"), QStringLiteral("n2")},
                           {QStringLiteral("rank"), rank},
                           {QStringLiteral("summary"), QStringLiteral("新しい意見")},
                           {QStringLiteral("response"), QJsonValue(QJsonValue::Null)},
                           {QStringLiteral("category"), QJsonValue(QJsonValue::Null)},
                           {QStringLiteral("count"), 1},
                           {QStringLiteral("note"), QJsonValue(QJsonValue::Null)}});
}

QString id(const char *text)
{
    return QString::fromLatin1(text);
}

QByteArray historyOf(const QString &path, const QByteArray &row)
{
    return askForeignSql(path, "SELECT group_concat(operation || ':' || "
                               "ifnull(json_extract(old, '$.summary'), 'none') || '>' || "
                               "ifnull(json_extract(new, '$.summary'), 'none'), ' ') FROM "
                               "(SELECT * FROM history WHERE row = '" +
                                   row + "' ORDER BY operation)");
}

} // namespace

void TestTransaction::changesOneRow()
{
    Sample sample;
    auto transaction = *sample.store->begin();
    const Record before = *transaction->find(Entity::Opinion, id("o1"));
    QCOMPARE(before.revision, 1);
    transaction->update(Entity::Opinion, id("o1"), {{kSummary, QStringLiteral("新")}});
    QCOMPARE(transaction->changes().size(), size_t(1));
    const RowChange change = transaction->changes()[0];
    QCOMPARE(*change.before, before.fields);
    QCOMPARE((*change.after)[kSummary].toString(), QStringLiteral("新"));
    QCOMPARE(*transaction->commit(operation(QStringLiteral("set_opinion"), kSummary)), 2);

    Snapshot expected = sampleDocument();
    expected.opinions[0].summary = QStringLiteral("新");
    expected.revision = 2;
    QCOMPARE(*sample.store->load(), expected);
    QCOMPARE(*openStore(sample.path)->load(), expected);
    QCOMPARE(askForeignSql(sample.path, "SELECT rev || updated_by FROM opinion WHERE id = 'o1'"),
             QStringLiteral("2山田").toUtf8());
}

void TestTransaction::mergesChangesPerRow()
{
    Sample sample;
    auto transaction = *sample.store->begin();
    transaction->insert(Entity::Opinion, id("x"), opinionFields(id("V")));
    transaction->update(Entity::Opinion, id("x"), {{kSummary, id("a")}});
    transaction->update(Entity::Opinion, id("o1"), {{kSummary, id("a")}});
    transaction->update(Entity::Opinion, id("o1"), {{QStringLiteral("count"), 3}});
    transaction->insert(Entity::Opinion, id("y"), opinionFields(id("W")));
    transaction->remove(Entity::Opinion, id("y"));
    transaction->remove(Entity::Opinion, id("o3"));

    const std::vector<RowChange> &changes = transaction->changes();
    QCOMPARE(changes.size(), size_t(3));
    QCOMPARE(changes[0].id, id("x"));
    QVERIFY(!changes[0].before);
    QCOMPARE((*changes[0].after)[kSummary].toString(), id("a"));
    QCOMPARE(changes[1].id, id("o1"));
    QCOMPARE((*changes[1].after)[QStringLiteral("count")].toInt(), 3);
    QCOMPARE(changes[2].id, id("o3"));
    QVERIFY(changes[2].before && !changes[2].after);
}

// Each change is told once, from what was told before to what is now.
void TestTransaction::tellsWhatIsNew()
{
    Sample sample;
    auto transaction = *sample.store->begin();
    QVERIFY(transaction->takeNewChanges().empty());
    transaction->update(Entity::Opinion, id("o1"), {{kSummary, id("a")}});
    transaction->update(Entity::Opinion, id("o1"), {{kSummary, id("b")}});
    auto news = transaction->takeNewChanges();
    QCOMPARE(news.size(), size_t(1));
    QCOMPARE((*news[0].after)[kSummary].toString(), id("b"));
    QVERIFY(transaction->takeNewChanges().empty());
    const QJsonObject told = *news[0].after;
    transaction->update(Entity::Opinion, id("o1"), {{kSummary, id("c")}});
    news = transaction->takeNewChanges();
    QCOMPARE(*news[0].before, told);
    transaction->update(Entity::Opinion, id("o1"), *transaction->changes()[0].before);
    QVERIFY(transaction->changes().empty());
    QCOMPARE(transaction->takeNewChanges().size(), size_t(1)); // back again is news as well
    transaction->update(Entity::Opinion, id("o1"), {{kSummary, id("d")}});
    transaction->remove(Entity::Opinion, id("o1"));
    news = transaction->takeNewChanges();
    QCOMPARE(news.size(), size_t(1));
    QVERIFY(news[0].before && !news[0].after);
}

void TestTransaction::keepsTheRevisionOfARowThatIsAsItWas()
{
    Sample sample;
    auto transaction = *sample.store->begin();
    const Record before = *transaction->find(Entity::Opinion, id("o1"));
    transaction->update(Entity::Opinion, id("o1"), before.fields);
    QVERIFY(transaction->changes().empty());
    transaction->update(Entity::Opinion, id("o1"), {{kSummary, id("a")}});
    QCOMPARE(transaction->fieldRevision(Entity::Opinion, id("o1"), kSummary), 2);
    transaction->update(Entity::Opinion, id("o1"), before.fields);
    QVERIFY(transaction->changes().empty());
    transaction->remove(Entity::Opinion, id("o1"));
    transaction->insert(Entity::Opinion, id("o1"), before.fields);
    QVERIFY(transaction->changes().empty());
    QCOMPARE(*transaction->find(Entity::Opinion, id("o1")), before);
    QCOMPARE(transaction->fieldRevision(Entity::Opinion, id("o1"), kSummary), 1);
}

void TestTransaction::acceptsAnyOrderWithinATransaction()
{
    Sample sample;
    auto transaction = *sample.store->begin();
    transaction->remove(Entity::Node, id("n1"));
    transaction->remove(Entity::Node, id("n2"));
    QJsonObject fields = opinionFields(id("z"));
    fields[QStringLiteral("response")] = id("r9");
    transaction->insert(Entity::Opinion, id("x"), fields);
    transaction->insert(Entity::Response, id("r9"), {{id("text"), QString()}});
    for (const QString &opinion : {id("o1"), id("o2"), id("x")})
        transaction->update(Entity::Opinion, opinion, {{id("node"), id("n3")}});
    QCOMPARE(*transaction->commit(operation(QStringLiteral("remove_node"))), 2);
    QCOMPARE(sample.store->load()->nodes.size(), size_t(1));
}

void TestTransaction::refusesARowThatNamesNothing()
{
    Sample sample;
    auto transaction = *sample.store->begin();
    transaction->remove(Entity::Node, id("n2"));
    auto committed = transaction->commit(operation(QStringLiteral("remove_node")));
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, ErrorKind::Invalid);
    QVERIFY(!transaction->find(Entity::Node, id("n1"))); // it is over
    QVERIFY(transaction->fault());
    QCOMPARE(sample.store->load()->nodes.size(), size_t(3));
    QCOMPARE(*sample.store->revision(), 1);
    QVERIFY(sample.store->begin());
}

void TestTransaction::refusesWhatIsOurFault()
{
    Sample sample;
    using Fault = std::function<void(WriteTransaction &)>;
    const QString o1 = id("o1");
    const Fault faults[] = {
        [](auto &t) {
            t.update(Entity::Opinion, id("none"), {{kSummary, id("a")}});
        },
        [&](auto &t) {
            t.update(Entity::Opinion, o1, {{id("wrong"), id("a")}});
        },
        [&](auto &t) {
            t.update(Entity::Opinion, o1, {{kSummary, 5}});
        },
        [&](auto &t) {
            t.update(Entity::Opinion, o1, {{id("count"), 1.5}});
        },
        [](auto &t) {
            t.insert(Entity::Opinion, id("x"), {{kSummary, id("a")}});
        },
        [](auto &t) { t.insert(Entity::Opinion, id("n1"), opinionFields(id("V"))); },
        [&](auto &t) { t.insert(Entity::Opinion, o1, opinionFields(id("V"))); },
        [](auto &t) { t.remove(Entity::Opinion, id("none")); },
        [](auto &t) { t.select(Entity::Opinion, id("wrong\" OR 1 --"), id("a")); },
        [&](auto &t) { t.fieldRevision(Entity::Opinion, o1, id("wrong")); },
    };
    for (const Fault &fault : faults) {
        auto transaction = *sample.store->begin();
        QVERIFY(!transaction->fault());
        fault(*transaction);
        QVERIFY(transaction->fault());
        QCOMPARE(transaction->fault()->kind, ErrorKind::Internal);
        QVERIFY(transaction->changes().empty());
    }
    auto transaction = *sample.store->begin();
    const auto begun = sample.store->begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, ErrorKind::Internal);
    const auto committed = transaction->commit({});
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, ErrorKind::Internal);
}

void TestTransaction::doesNothingAfterAFault()
{
    Sample sample;
    const QByteArray before = readAll(sample.path);
    auto transaction = *sample.store->begin();
    transaction->update(Entity::Opinion, id("o2"), {{kSummary, id("before")}});
    transaction->remove(Entity::Opinion, id("first"));
    const QString first = transaction->fault()->message;
    QVERIFY(first.contains(u"first"));
    transaction->remove(Entity::Opinion, id("second"));
    transaction->update(Entity::Opinion, id("o1"), {{kSummary, id("after")}});
    QCOMPARE(transaction->fault()->message, first);
    QCOMPARE(transaction->changes().size(), size_t(1));
    QVERIFY(!transaction->find(Entity::Opinion, id("o1")));
    QVERIFY(!transaction->isIdTaken(id("o1"))); // or the search for a free id would never end
    QVERIFY(transaction->select(Entity::Opinion, id("node"), id("n2")).empty());
    const auto committed = transaction->commit(operation(id("s")));
    QVERIFY(!committed);
    QCOMPARE(committed.error().message, first);
    QCOMPARE(readAll(sample.path), before);
    QVERIFY(sample.store->begin());
}

void TestTransaction::rollsBackWhatIsNotCommitted()
{
    Sample sample;
    const QByteArray before = readAll(sample.path);
    {
        auto transaction = *sample.store->begin();
        transaction->remove(Entity::Opinion, id("o1"));
    }
    QCOMPARE(readAll(sample.path), before);
    QCOMPARE(sample.store->load()->opinions.size(), size_t(3));
    QVERIFY(sample.store->begin());
}

void TestTransaction::selectsInOrder()
{
    Sample sample;
    auto transaction = *sample.store->begin();
    const auto idsOf = [&](Entity entity, const QString &field, const QJsonValue &value) {
        QStringList ids;
        for (const Record &record : transaction->select(entity, field, value))
            ids += record.id;
        return ids.join(u' ');
    };
    const Record o1 = *transaction->find(Entity::Opinion, id("o1"));
    const Record o2 = *transaction->find(Entity::Opinion, id("o2"));
    const QString middle =
        rankBetween(o1.fields[id("rank")].toString(), o2.fields[id("rank")].toString());
    transaction->insert(Entity::Opinion, id("x"), opinionFields(middle));
    transaction->insert(Entity::Opinion, id("w"), opinionFields(middle));
    const QJsonValue null(QJsonValue::Null);
    QCOMPARE(idsOf(Entity::Opinion, id("node"), id("n2")), id("o1 w x o2"));
    QCOMPARE(idsOf(Entity::Opinion, id("node"), null), id("o3"));
    QCOMPARE(idsOf(Entity::Opinion, id("response"), id("r1")), id("o1 o2"));
    QCOMPARE(idsOf(Entity::Opinion, id("category"), id("c2")), id("o1"));
    QCOMPARE(idsOf(Entity::Node, id("parent"), null), id("n1 n3"));
    QCOMPARE(idsOf(Entity::Node, id("parent"), id("n1")), id("n2"));
    QCOMPARE(idsOf(Entity::Category, {}, {}), id("c1 c2"));
    QCOMPARE(idsOf(Entity::Response, {}, {}), id("r1 r2"));
}

void TestTransaction::knowsTheRevisionOfEachField()
{
    Sample sample;
    setField(*sample.store, Entity::Opinion, id("o1"), kSummary, id("a"), operation(id("set")));
    setField(*sample.store, Entity::Opinion, id("o1"), id("count"), 7, operation(id("set")));
    setField(*sample.store, Entity::Opinion, id("o2"), id("count"), 7, operation(id("set")));
    auto transaction = *sample.store->begin();
    QCOMPARE(transaction->fieldRevision(Entity::Opinion, id("o1"), kSummary), 2);
    QCOMPARE(transaction->fieldRevision(Entity::Opinion, id("o1"), id("count")), 3);
    QCOMPARE(transaction->fieldRevision(Entity::Opinion, id("o1"), id("node")), 1);
    QCOMPARE(transaction->find(Entity::Opinion, id("o1"))->revision, 3);
    transaction->insert(Entity::Opinion, id("x"), opinionFields(id("V")));
    QCOMPARE(transaction->fieldRevision(Entity::Opinion, id("x"), kSummary), 5);
}

void TestTransaction::neverGivesAnIdTwice()
{
    Sample sample;
    auto transaction = *sample.store->begin();
    for (const QString &taken : {id("o1"), id("n1"), id("r1"), id("c1"), id("consultation")})
        QVERIFY(transaction->isIdTaken(taken));
    QVERIFY(!transaction->isIdTaken(id("o9")));
    transaction->remove(Entity::Opinion, id("o1"));
    QVERIFY(transaction->isIdTaken(id("o1")));
    QVERIFY(transaction->commit(operation(id("remove_opinion"))));
    QVERIFY((*sample.store->begin())->isIdTaken(id("o1")));
    QVERIFY((*openStore(sample.path)->begin())->isIdTaken(id("o1")));
}

void TestTransaction::bringsARemovedRowBack()
{
    Sample sample;
    const Snapshot before = *sample.store->load();
    QJsonObject fields;
    {
        auto transaction = *sample.store->begin();
        fields = transaction->find(Entity::Opinion, id("o1"))->fields;
        transaction->remove(Entity::Opinion, id("o1"));
        QVERIFY(transaction->commit(operation(id("remove_opinion"))));
    }
    QCOMPARE(sample.store->load()->opinions.size(), size_t(2));
    auto transaction = *sample.store->begin();
    transaction->insert(Entity::Opinion, id("o1"), fields);
    QVERIFY(transaction->commit(operation(id("undo"))));
    Snapshot after = *sample.store->load();
    QCOMPARE(after.revision, 3);
    after.revision = before.revision;
    QCOMPARE(after, before);
    QCOMPARE(askForeignSql(sample.path, "SELECT count(*) FROM retired"), QByteArray("0"));
}

void TestTransaction::doesAnOperationOnce()
{
    Sample sample;
    const OperationInfo info = operation(id("set_opinion"));
    QCOMPARE(setField(*sample.store, Entity::Opinion, id("o1"), kSummary, id("a"), info), 2);
    setField(*sample.store, Entity::Opinion, id("o1"), kSummary, id("b"), operation(id("set")));
    // The retry of a save whose answer was lost.
    QCOMPARE(setField(*sample.store, Entity::Opinion, id("o1"), kSummary, id("a"), info), 2);
    QCOMPARE(sample.store->load()->opinions[0].summary, id("b"));
    QCOMPARE(*sample.store->revision(), 3);
}

void TestTransaction::writesNothingWithoutAChange()
{
    Sample sample;
    const QByteArray before = readAll(sample.path);
    const OperationInfo info = operation(id("set_opinion"));
    QCOMPARE(setField(*sample.store, Entity::Opinion, id("o1"), id("count"), 1, info), 1);
    QCOMPARE(readAll(sample.path), before);
}

void TestTransaction::coalescesSavesOfOneField()
{
    Sample sample;
    setField(*sample.store, Entity::Opinion, id("o3"), kSummary, id("a"),
             operation(id("s"), kSummary));
    sample.clock.advance(299);
    // Another row in between does not matter.
    setField(*sample.store, Entity::Opinion, id("o1"), kSummary, id("x"),
             operation(id("s"), kSummary));
    const OperationInfo last = operation(id("s"), kSummary);
    setField(*sample.store, Entity::Opinion, id("o3"), kSummary, id("b"), last);
    QCOMPARE(historyOf(sample.path, "o3"), QStringLiteral("4:未定>b").toUtf8());
    QVERIFY(*sample.store->hasOperation(last.uuid));
    QCOMPARE(*sample.store->revision(), 4);
    sample.clock.advance(2); // 301 s after the first
    setField(*sample.store, Entity::Opinion, id("o3"), kSummary, id("c"),
             operation(id("s"), kSummary));
    QCOMPARE(historyOf(sample.path, "o3"), QStringLiteral("4:未定>b 5:b>c").toUtf8());
}

void TestTransaction::startsANewEntry_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("mayCoalesce");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("entries");
    const QString yamada = kYamada.name;
    QTest::newRow("the same") << yamada << kSummary << true << 300 << 1;
    QTest::newRow("later") << yamada << kSummary << true << 301 << 2;
    QTest::newRow("clock set back") << yamada << kSummary << true << -1 << 2;
    QTest::newRow("another clerk") << kSato.name << kSummary << true << 0 << 2;
    QTest::newRow("another field") << yamada << QStringLiteral("note") << true << 0 << 2;
    QTest::newRow("undo") << yamada << kSummary << false << 0 << 2;
}

void TestTransaction::startsANewEntry()
{
    QFETCH(QString, author);
    QFETCH(QString, field);
    QFETCH(bool, mayCoalesce);
    QFETCH(int, seconds);
    Sample sample;
    setField(*sample.store, Entity::Opinion, id("o3"), kSummary, id("a"),
             operation(id("s"), kSummary));
    sample.clock.advance(seconds);
    OperationInfo info = operation(id("s"), field);
    info.mayCoalesce = mayCoalesce;
    auto second = openStore(sample.path, Author{author}, sample.clock);
    setField(*second, Entity::Opinion, id("o3"), field, id("b"), info);
    QTEST(askForeignSql(sample.path, "SELECT count(*) FROM history").toInt(), "entries");
}

// What went out to departments is looked up when their answers come.
void TestTransaction::keepsWhatWasSentOut()
{
    Sample sample;
    const auto type = [&](const char *words) {
        setField(*sample.store, Entity::Opinion, id("o3"), kSummary, id(words),
                 operation(id("s"), kSummary));
    };
    type("a");
    type("b");
    setField(*sample.store, Entity::Opinion, id("o1"), kSummary, id("x"),
             {id("asked"), kInquiryKind, {}, false});
    type("c");
    QCOMPARE(historyOf(sample.path, "o3"), QStringLiteral("3:未定>b 5:b>c").toUtf8());
}

void TestTransaction::showsOneClerkWhatTheOtherDid()
{
    Sample sample;
    auto other = openStore(sample.path, Access::ReadWrite, kSato);
    QVERIFY(!*sample.store->takeChangedByOthers());
    setField(*sample.store, Entity::Opinion, id("o1"), kSummary, id("mine"), operation(id("s")));
    QVERIFY(!*sample.store->takeChangedByOthers());
    const qint64 known = *sample.store->revision();
    {
        auto transaction = *other->begin();
        transaction->update(Entity::Opinion, id("o1"), {{kSummary, id("theirs")}});
        transaction->insert(Entity::Opinion, id("x"), opinionFields(id("V")));
        transaction->remove(Entity::Opinion, id("o3"));
        QVERIFY(transaction->commit(operation(id("s"))));
    }
    setField(*other, Entity::Opinion, id("o1"), kSummary, id("theirs 2"), operation(id("s")));
    QVERIFY(*sample.store->takeChangedByOthers());
    QVERIFY(!*sample.store->takeChangedByOthers());

    const std::vector<RowChange> changes = *sample.store->changesSince(known);
    QCOMPARE(changes.size(), size_t(3));
    QCOMPARE(changes[0].id, id("o1"));
    QCOMPARE((*changes[0].before)[kSummary].toString(), id("mine"));
    QCOMPARE((*changes[0].after)[kSummary].toString(), id("theirs 2"));
    QVERIFY(changes[1].id == id("x") && !changes[1].before && changes[1].after);
    QVERIFY(changes[2].id == id("o3") && changes[2].before && !changes[2].after);
    QVERIFY(sample.store->changesSince(*sample.store->revision())->empty());
    // From before the file was made: all that is there.
    QCOMPARE(sample.store->changesSince(0)->size(), size_t(1 + 2 + 3 + 2 + 3));
}

void TestTransaction::keepsEveryCharacterInTheHistory()
{
    Sample sample;
    const Opinion before = sampleDocument().opinions[1];
    setField(*sample.store, Entity::Opinion, id("o2"), kSummary, id("a"), operation(id("s")));
    const std::vector<RowChange> changes = *sample.store->changesSince(1);
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE((*changes[0].before)[kSummary].toString(), before.summary);
    QCOMPARE((*changes[0].before)[id("note")].toString(), *before.note);
}

void TestTransaction::readsOneMoment()
{
    Sample sample;
    auto other = openStore(sample.path, Access::ReadOnly, kSato);
    auto transaction = *sample.store->begin();
    transaction->remove(Entity::Opinion, id("o1"));
    QCOMPARE(other->load()->opinions.size(), size_t(3));
    QCOMPARE(sample.store->load()->opinions.size(), size_t(2));
    QVERIFY(transaction->commit(operation(id("s"))));
    QCOMPARE(other->load()->opinions.size(), size_t(2));
    auto begun = other->begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, ErrorKind::ReadOnly);
}

void TestTransaction::makesTheSecondWriterWait()
{
    Sample sample;
    auto transaction = *sample.store->begin();
    std::atomic<bool> started = false;
    qint64 second = 0;
    std::thread clerk([&] {
        auto other = openStore(sample.path, Access::ReadWrite, kSato);
        started = true;
        second = setField(*other, Entity::Opinion, id("o2"), kSummary, id("2"), operation(id("s")));
    });
    while (!started)
        std::this_thread::yield();
    transaction->update(Entity::Opinion, id("o1"), {{kSummary, id("1")}});
    QCOMPARE(*transaction->commit(operation(id("s"))), 2);
    clerk.join();
    QCOMPARE(second, 3);
    const Snapshot both = *sample.store->load();
    QCOMPARE(both.opinions[0].summary + both.opinions[1].summary, id("12"));
}

void TestTransaction::saysBusyAfterWaiting()
{
    Sample sample;
    auto other = openStore(sample.path, Access::ReadWrite, kSato);
    auto transaction = *sample.store->begin();
    QElapsedTimer timer;
    timer.start();
    auto refused = other->begin();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    QVERIFY(refused.error().message.contains(QDir::toNativeSeparators(sample.path)));
    QVERIFY(timer.elapsed() >= 9'000);
}

void TestTransaction::appendsManyRows()
{
    Sample sample;
    QElapsedTimer timer;
    timer.start();
    auto transaction = *sample.store->begin();
    for (int i = 0; i < 10'000; ++i) {
        const QString row = QStringLiteral("new%1").arg(i);
        QVERIFY(!transaction->isIdTaken(row));
        transaction->insert(Entity::Opinion, row, opinionFields(id("V")));
        if (i % 1000 == 0)
            QCOMPARE(transaction->changes().size(), size_t(i + 1));
    }
    QVERIFY(transaction->commit(operation(id("import"))));
    qInfo("10,000 opinions appended in one transaction: %lld ms",
          static_cast<long long>(timer.elapsed()));
    QCOMPARE(sample.store->load()->opinions.size(), size_t(10'003));
}

} // namespace gaiyo
