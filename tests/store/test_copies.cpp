#include "store/test_copies.h"

#include "base/stopped.h"
#include "store/care/backup.h"
#include "store/care/handover.h"
#include "store/care/purge.h"
#include "store/care/verify.h"
#include "store/support.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <thread>

namespace gaiyo {

namespace {

const QString kSummary = QStringLiteral("summary");
const QString kText = QStringLiteral("text");
const QString kO1 = QStringLiteral("o1");
const QString kR1 = QStringLiteral("r1");

struct Sample
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("a.db"));
    QString out = folder.filePath(QStringLiteral("out.db"));
    FixedClock clock = testClock();

    Sample() { createSample(path); }
};

void set(const Sample &sample, Entity entity, const QString &id, const QString &field,
         const QString &value)
{
    auto store = openStore(sample.path);
    setField(*store, entity, id, field, value, operation(QStringLiteral("set")));
}

void removeOpinion(const Sample &sample, const QString &id)
{
    auto store = openStore(sample.path);
    auto transaction = *store->begin();
    transaction->remove(Entity::Opinion, id);
    QVERIFY(transaction->commit(operation(QStringLiteral("remove_opinion"))));
}

QStringList names(const Sample &sample)
{
    return QDir(sample.folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot | QDir::System);
}

// Every byte that lies in the document's files.
QByteArray bytesOf(const QString &path)
{
    const QString journal = path + QStringLiteral("-journal");
    return readAll(path) + (QFile::exists(journal) ? readAll(journal) : QByteArray());
}

} // namespace

void TestCopies::verifyFindsAFlippedByte_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("id");
    QTest::newRow("summary") << QStringLiteral("𠮷野家") << QStringLiteral("opinion") << kO1;
    QTest::newRow("note") << QStringLiteral("内部メモ") << QStringLiteral("opinion")
                          << QStringLiteral("o2");
    QTest::newRow("response") << QStringLiteral("とおり") << QStringLiteral("response") << kR1;
    QTest::newRow("node") << QStringLiteral("はじめに") << QStringLiteral("node")
                          << QStringLiteral("n1");
    QTest::newRow("category") << QStringLiteral("検討する") << QStringLiteral("category")
                              << QStringLiteral("c2");
    QTest::newRow("title") << QStringLiteral("情報化計画") << QStringLiteral("consultation")
                           << QStringLiteral("consultation");
}

void TestCopies::verifyFindsAFlippedByte()
{
    QFETCH(QString, words);
    QFETCH(QString, entity);
    QFETCH(QString, id);
    Sample sample;
    QVERIFY(verifyFile(sample.path)->empty());
    QByteArray bytes = readAll(sample.path);
    const qsizetype at = bytes.indexOf(words.toUtf8());
    QVERIFY(at > 0);
    bytes[at + 2] = char(bytes[at + 2] ^ 1);
    writeAll(sample.path, bytes);
    const auto findings = verifyFile(sample.path);
    QVERIFY(findings);
    QCOMPARE(findings->size(), size_t(1));
    QCOMPARE(findings->front().code, QStringLiteral("record_hash"));
    QCOMPARE(findings->front().entity, entity);
    QCOMPARE(findings->front().id, id);
    QVERIFY(findings->front().message.contains(id));
}

void TestCopies::verifyFindsRowsThatDisagree_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("code");
    QTest::newRow("row moved to nowhere")
        << QByteArray("UPDATE opinion SET node = 'none' WHERE id = 'o1'")
        << QStringLiteral("foreign_key");
    QTest::newRow("row changed by other means")
        << QByteArray("UPDATE opinion SET summary = 'x' WHERE id = 'o1'")
        << QStringLiteral("record_hash");
    QTest::newRow("operation missing")
        << QByteArray("DELETE FROM operation") << QStringLiteral("revision");
    QTest::newRow("row of a later revision")
        << QByteArray("UPDATE opinion SET rev = 9 WHERE id = 'o1'") << QStringLiteral("revision");
    QTest::newRow("circle of nodes")
        << QByteArray("UPDATE node SET parent = 'n2'") << QStringLiteral("contents");
    QTest::newRow("no consultation")
        << QByteArray("DELETE FROM consultation") << QStringLiteral("contents");
    QTest::newRow("no document row")
        << QByteArray("DELETE FROM document") << QStringLiteral("revision");
    QTest::newRow("settings are not JSON")
        << QByteArray("UPDATE consultation SET settings = '{'") << QStringLiteral("contents");
}

void TestCopies::verifyFindsRowsThatDisagree()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, code);
    Sample sample;
    runForeignSql(sample.path, sql);
    const auto findings = verifyFile(sample.path);
    QVERIFY(findings);
    QVERIFY(std::any_of(findings->begin(), findings->end(),
                        [&](const FileFinding &f) { return f.code == code; }));
    auto copied = backupTo(sample.path, sample.out);
    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, ErrorKind::Damaged);
    QVERIFY(!names(sample).contains(QStringLiteral("out.db")));
}

void TestCopies::backupIsTheSameDocument()
{
    Sample sample;
    set(sample, Entity::Opinion, kO1, kSummary, QStringLiteral("新"));
    QVERIFY(backupTo(sample.path, sample.out));
    QCOMPARE(*openStore(sample.out, Access::ReadOnly)->load(), *openStore(sample.path)->load());
    QCOMPARE(askForeignSql(sample.out, "SELECT count(*) FROM history"), QByteArray("1"));
    QCOMPARE(names(sample), (QStringList{QStringLiteral("a.db"), QStringLiteral("a.db-journal"),
                                         QStringLiteral("out.db")}));
}

void TestCopies::backupOfALiveFileIsOfOneMoment()
{
    Sample sample;
    const Snapshot before = *openStore(sample.path)->load();
    auto store = openStore(sample.path);
    auto transaction = *store->begin();
    transaction->update(Entity::Opinion, kO1, {{kSummary, QStringLiteral("新")}});
    QVERIFY(backupTo(sample.path, sample.out));
    QVERIFY(transaction->commit(operation(QStringLiteral("s"))));
    QCOMPARE(*openStore(sample.out)->load(), before);
}

// Asked to stop: no file, and a change that was under way is not there.
void TestCopies::stoppedWorkLeavesNothing()
{
    Sample sample;
    const QStringList before = names(sample);
    const Snapshot values = *openStore(sample.path, Access::ReadOnly)->load();
    QCOMPARE(backupTo(sample.path, sample.out, stopped()).error().kind, ErrorKind::Cancelled);
    const auto created = DocumentStore::create(sample.out, values, operation(QStringLiteral("n")),
                                               {QStringLiteral("山田")}, sample.clock, stopped());
    QCOMPARE(created.error().kind, ErrorKind::Cancelled);
    QCOMPARE(names(sample), before);
    QVERIFY(backupTo(sample.path, sample.out));
}

void TestCopies::backupRefuses()
{
    Sample sample;
    QCOMPARE(backupTo(sample.path, sample.path).error().kind, ErrorKind::Exists);
    QCOMPARE(backupTo(sample.folder.filePath(QStringLiteral("none")), sample.out).error().kind,
             ErrorKind::Missing);
    writeAll(sample.out + QStringLiteral("-journal"), "left over");
    QCOMPARE(backupTo(sample.path, sample.out).error().kind, ErrorKind::Exists);
    QCOMPARE(handOver(sample.path, sample.out, operation(QStringLiteral("handover")), sample.clock)
                 .error()
                 .kind,
             ErrorKind::Exists);
    QVERIFY(!QFile::exists(sample.out));
}

void TestCopies::handoverHoldsOnlyThePresent()
{
    Sample sample;
    set(sample, Entity::Opinion, kO1, kSummary, QStringLiteral("消したい下書き"));
    set(sample, Entity::Opinion, kO1, kSummary, QStringLiteral("決まった文"));
    removeOpinion(sample, QStringLiteral("o3"));
    QVERIFY(handOver(sample.path, sample.out, operation(QStringLiteral("handover")), sample.clock));

    Snapshot expected = *openStore(sample.path)->load();
    for (Opinion &opinion : expected.opinions)
        opinion.note.reset();
    expected.revision = 1;
    QCOMPARE(*openStore(sample.out)->load(), expected);
    QVERIFY(verifyFile(sample.out)->empty());
    const QByteArray bytes = readAll(sample.out);
    QVERIFY(bytes.contains(QStringLiteral("決まった文").toUtf8()));
    for (const QString &secret : {QStringLiteral("消したい下書き"), QStringLiteral("内部メモ"),
                                  kYamada.name, QStringLiteral("未定"), QStringLiteral("𠮷野家")})
        QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(secret));
    QVERIFY((*openStore(sample.out)->begin())->isIdTaken(QStringLiteral("o3")));
}

void TestCopies::purgeLeavesNoByte_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("in one cell") << 1;
    QTest::newRow("over several pages") << 3'000;
}

void TestCopies::purgeLeavesNoByte()
{
    QFETCH(int, length);
    const auto secret = [&](const char *what) {
        return (QString::fromUtf8(what) + QStringLiteral("のはなこ")).repeated(length);
    };
    // Removed opinions lose all their texts; others keep the present one.
    for (const bool isRemoved : {false, true}) {
        Sample sample;
        set(sample, Entity::Opinion, kO1, kSummary, secret("秘密甲"));
        set(sample, Entity::Opinion, kO1, QStringLiteral("note"), secret("秘密乙"));
        set(sample, Entity::Response, kR1, kText, secret("秘密丙"));
        set(sample, Entity::Opinion, QStringLiteral("o2"), kSummary, secret("他人甲"));
        set(sample, Entity::Opinion, QStringLiteral("o2"), kSummary, QStringLiteral("他の意見"));
        set(sample, Entity::Opinion, kO1, kSummary, QStringLiteral("残る意見"));
        set(sample, Entity::Opinion, kO1, QStringLiteral("note"), QStringLiteral("残る注"));
        set(sample, Entity::Response, kR1, kText, QStringLiteral("残る考え方"));
        // Enough other rows that pages were split and filled again.
        for (int i = 0; i < 40; ++i)
            set(sample, Entity::Opinion, QStringLiteral("o2"), QStringLiteral("note"),
                QStringLiteral("ほかの注%1").arg(i).repeated(20));
        if (isRemoved)
            removeOpinion(sample, kO1);
        QVERIFY(bytesOf(sample.path).contains(QStringLiteral("秘密甲").toUtf8()));

        const auto purged =
            purgeOpinion(sample.path, kO1, QStringLiteral("uuid-purge"), kSato, sample.clock);
        QVERIFY2(purged, purged ? "" : qPrintable(purged.error().message));
        QCOMPARE(*purged, isRemoved ? 7 : 6);
        const QByteArray bytes = bytesOf(sample.path);
        for (const QString &gone : {QStringLiteral("秘密甲"), QStringLiteral("秘密乙"),
                                    QStringLiteral("秘密丙"), QStringLiteral("𠮷野家")})
            QVERIFY2(!bytes.contains(gone.toUtf8()), qPrintable(gone));
        QCOMPARE(bytes.contains(QStringLiteral("残る意見").toUtf8()), !isRemoved);
        QVERIFY(bytes.contains(QStringLiteral("残る考え方").toUtf8()));
        QVERIFY(bytes.contains(QStringLiteral("他人甲").toUtf8()));
        QVERIFY(verifyFile(sample.path)->empty());
    }
}

// SQLite's secure_delete wipes a deleted cell, but not what stays in the gaps when cells of all
// lengths were moved among pages: edits until that has happened, which it does now and then.
void TestCopies::purgeLeavesNoByteInTheGapsOfPages()
{
    const QByteArray secret("HIMITSU-no-Hanako");
    QRandomGenerator random(20260401);
    Sample sample;
    QFile::remove(sample.path);
    QVERIFY(DocumentStore::create(sample.path, largeDocument(30), operation(QStringLiteral("n")),
                                  kYamada, sample.clock));
    const QString purged = QStringLiteral("o15");
    const auto edit = [&](WriteTransaction &transaction) {
        const int length = int(random.bounded(900));
        const bool isSecret = random.bounded(5) == 0;
        const QString id = isSecret ? purged : QStringLiteral("o%1").arg(8 + random.bounded(15));
        const QString words = (isSecret ? QString::fromLatin1(secret) : QString()) +
                              QString(length, QChar(u'z')) + QString::number(random.generate());
        transaction.update(Entity::Opinion, id, {{kSummary, words}});
    };
    int rounds = 0;
    auto store = openStore(sample.path);
    while (!readAll(sample.path).contains(secret) && ++rounds < 1'000) {
        auto transaction = *store->begin();
        for (int i = 0; i < 120; ++i)
            edit(*transaction);
        transaction->update(Entity::Opinion, purged,
                            {{kSummary, QStringLiteral("残る意見%1").arg(rounds)}});
        QVERIFY(transaction->commit(operation(QStringLiteral("set"))));
    }
    store.reset();
    QVERIFY(readAll(sample.path).contains(secret));
    QVERIFY(purgeOpinion(sample.path, purged, QStringLiteral("uuid-purge"), kSato, sample.clock));
    QVERIFY(!bytesOf(sample.path).contains(secret));
    QVERIFY(verifyFile(sample.path)->empty());
    qInfo("a deleted text stayed in the file after %d rounds", rounds);
}

void TestCopies::purgeKeepsThePresentAndTheFacts()
{
    Sample sample;
    set(sample, Entity::Opinion, kO1, kSummary, QStringLiteral("新"));
    Snapshot expected = *openStore(sample.path)->load();
    auto reader = openStore(sample.path, Access::ReadWrite, kSato);
    QVERIFY(reader->load());
    QCOMPARE(*purgeOpinion(sample.path, kO1, QStringLiteral("uuid-purge"), kSato, sample.clock), 1);
    expected.revision = 3;
    QCOMPARE(*reader->load(), expected);
    QVERIFY(*reader->takeChangedByOthers());
    QVERIFY(*reader->hasOperation(QStringLiteral("uuid-purge")));
    QCOMPARE(askForeignSql(sample.path,
                           "SELECT group_concat(o.\"by\" || o.kind || h.row || h.old, ' ') "
                           "FROM history h JOIN operation o ON o.seq = h.operation"),
             QStringLiteral("山田seto1{} 佐藤purgeo1{}").toUtf8());
    // Nothing is left to purge, and the document goes on.
    QCOMPARE(*purgeOpinion(sample.path, kO1, QStringLiteral("uuid-again"), kSato, sample.clock), 0);
    set(sample, Entity::Opinion, kO1, kSummary, QStringLiteral("さらに"));
    QVERIFY(verifyFile(sample.path)->empty());
}

// A colleague is saving: who purges waits for him and holds nothing that his save waits for.
void TestCopies::purgeStandsInNoSavesWay()
{
    Sample sample;
    set(sample, Entity::Opinion, kO1, kSummary, QStringLiteral("前の文"));
    auto store = openStore(sample.path);
    auto transaction = *store->begin();
    Result<int> purged = 0;
    std::atomic<bool> isStarted = false;
    std::thread other([&] {
        isStarted = true;
        purged = purgeOpinion(sample.path, kO1, QStringLiteral("uuid-purge"), kSato, sample.clock);
    });
    while (!isStarted)
        std::this_thread::yield();
    // So long that the other one has come to where it waits, and not so long that it gives up (10
    // s).
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; timer.elapsed() < 1'500; ++i)
        transaction->update(Entity::Opinion, QStringLiteral("o2"),
                            {{kSummary, QStringLiteral("文%1").arg(i)}});
    const auto saved = transaction->commit(operation(QStringLiteral("set")));
    other.join();
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QVERIFY2(purged, purged ? "" : qPrintable(purged.error().message));
    QCOMPARE(*purged, 1);
}

void TestCopies::purgeRefusesAnUnknownOpinion()
{
    Sample sample;
    const QByteArray before = readAll(sample.path);
    for (const QString &id : {QStringLiteral("none"), QStringLiteral("n1"), kR1}) {
        const auto purged =
            purgeOpinion(sample.path, id, QStringLiteral("uuid-purge"), kSato, sample.clock);
        QVERIFY(!purged);
        QCOMPARE(purged.error().kind, ErrorKind::NotFound);
    }
    QCOMPARE(readAll(sample.path), before);
}

} // namespace gaiyo
