#include "store/test_faults.h"

#include "store/care/backup.h"
#include "store/care/verify.h"
#include "store/faulty_vfs.h"
#include "store/support.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <sqlite3.h>

namespace gaiyo {

namespace {

using Fault = FaultyVfs::Fault;

const QString kNew = QStringLiteral("新しい文").repeated(800);

QStringList namesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot | QDir::System);
}

struct ChildAnswer
{
    bool isKilled;
    int code;
    QString output;
};

ChildAnswer runChild(const QStringList &arguments)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                QStringList{QStringLiteral("--child")} + arguments);
    child.waitForFinished(-1);
    return {child.exitStatus() == QProcess::CrashExit || child.exitCode() == 137, child.exitCode(),
            QString::fromUtf8(child.readAllStandardOutput()).trimmed()};
}

// Several pages of one document: two rows changed, one made, one removed.
Result<qint64> changeMuch(DocumentStore &store, const OperationInfo &info)
{
    auto transaction = store.begin();
    if (!transaction)
        return transaction.error();
    WriteTransaction &t = **transaction;
    for (const QString &id : {QStringLiteral("o1"), QStringLiteral("o2")})
        t.update(Entity::Opinion, id, {{QStringLiteral("summary"), kNew}});
    t.insert(Entity::Response, QStringLiteral("r9"), {{QStringLiteral("text"), kNew}});
    t.remove(Entity::Opinion, QStringLiteral("o3"));
    return t.commit(info);
}

// Of the file, and of the journal beside it.
std::pair<QByteArray, QByteArray> bytesOf(const QString &path)
{
    return {readAll(path), readAll(path + QStringLiteral("-journal"))};
}

bool isOld(const Snapshot &s)
{
    Snapshot old = sampleDocument();
    old.revision = 1;
    return s == old;
}

bool isNew(const Snapshot &s)
{
    return s.revision == 2 && s.opinions.size() == 2 && s.opinions[0].summary == kNew &&
           s.opinions[1].summary == kNew && s.responses.size() == 3;
}

void addFaults()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("code");
    QTest::newRow("I/O error once") << Fault::Once << 0;
    QTest::newRow("I/O error from there on") << Fault::FromThereOn << 0;
    QTest::newRow("disk full from there on") << Fault::FromThereOn << SQLITE_FULL;
}

} // namespace

void TestFaults::commitsWhollyOrNot_data()
{
    addFaults();
}

void TestFaults::commitsWhollyOrNot()
{
    QFETCH(Fault, fault);
    QFETCH(int, code);
    int refused = 0;
    int rescued = 0; // committed, though SQLite said otherwise
    for (int nth = 1;; nth += kNextStrike) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        createSample(path);
        const OperationInfo info = operation(QStringLiteral("s"));
        FaultyVfs vfs;
        auto store = openStore(path);
        vfs.arm(nth, fault, code);
        const auto committed = changeMuch(*store, info);
        const bool hasFired = vfs.hasFired();
        vfs.arm(0, Fault::None);
        store.reset();

        const auto findings = verifyFile(path);
        QVERIFY(findings);
        QVERIFY(findings->empty());
        auto reopened = openStore(path);
        const Snapshot now = *reopened->load();
        QVERIFY(isOld(now) || isNew(now));
        QCOMPARE(*reopened->hasOperation(info.uuid), isNew(now));
        if (committed)
            QVERIFY(isNew(now));
        // After one fault the answer is sure; while nothing can be written, it may be the journal's
        // end that could not be, and the save stands after all.
        if (!committed && fault == Fault::Once)
            QVERIFY(isOld(now));
        if (!committed && code == SQLITE_FULL)
            QCOMPARE(committed.error().kind, ErrorKind::Full);
        refused += committed ? 0 : 1;
        rescued += committed && hasFired ? 1 : 0;
        if (!hasFired)
            break;
    }
    qInfo("%d times refused, %d times found by its UUID", refused, rescued);
    QVERIFY(refused > 5);
    if (fault == Fault::Once && kNextStrike == 1) // the one place may be among those left out
        QVERIFY(rescued > 0);
}

void TestFaults::createsWhollyOrNot_data()
{
    addFaults();
}

void TestFaults::createsWhollyOrNot()
{
    QFETCH(Fault, fault);
    QFETCH(int, code);
    int refused = 0;
    for (int nth = 1;; nth += kNextStrike) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        FaultyVfs vfs;
        vfs.arm(nth, fault, code);
        const auto made = DocumentStore::create(
            path, sampleDocument(), operation(QStringLiteral("n")), kYamada, testClock());
        const bool hasFired = vfs.hasFired();
        vfs.arm(0, Fault::None);
        if (made) {
            QVERIFY(isOld(*openStore(path)->load()));
            QVERIFY(verifyFile(path)->empty());
        } else {
            ++refused;
            QCOMPARE(made.error().kind, code == SQLITE_FULL ? ErrorKind::Full : ErrorKind::Io);
            QVERIFY(namesIn(folder).isEmpty());
        }
        if (!hasFired)
            break;
    }
    QVERIFY(refused > 5);
}

void TestFaults::surviveBeingKilledInACommit()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    const Snapshot before = *openStore(path)->load();
    const QByteArray pristine = readAll(path);
    const ChildAnswer counted = runChild({QStringLiteral("commit"), path, QStringLiteral("0")});
    QCOMPARE(counted.code, 0);
    const int operations = counted.output.toInt();
    QVERIFY(operations > 5);
    int lost = 0;
    for (int nth = 1; nth <= operations; nth += kNextStrike) {
        QFile::remove(path + QStringLiteral("-journal"));
        writeAll(path, pristine);
        const ChildAnswer killed = runChild({QStringLiteral("commit"), path, QString::number(nth)});
        QVERIFY(killed.isKilled);
        QVERIFY(killed.output.isEmpty());
        const Snapshot now = *openStore(path)->load();
        QVERIFY(now == before || now.revision == 2);
        QVERIFY(verifyFile(path)->empty());
        lost += now == before ? 1 : 0;
    }
    qInfo("killed at %d operations: %d times the old state, %d times the new", operations, lost,
          operations - lost);
    QVERIFY(lost > 0);
}

void TestFaults::surviveBeingKilledInACreate()
{
    const QTemporaryDir counting;
    const ChildAnswer counted = runChild(
        {QStringLiteral("create"), counting.filePath(QStringLiteral("a.db")), QStringLiteral("0")});
    QCOMPARE(counted.code, 0);
    const int operations = counted.output.toInt();
    QVERIFY(operations > 100);
    for (int round = 1; round <= 10; ++round) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        const int nth = qMax(1, operations * round / 10);
        QVERIFY(runChild({QStringLiteral("create"), path, QString::number(nth)}).isKilled);
        QVERIFY(!QFile::exists(path));
        // What stays is a hidden temporary file, and is in nobody's way.
        for (const QString &name : namesIn(folder))
            QVERIFY(name.startsWith(QStringLiteral(".gaiyo-")) && !name.endsWith(u"journal"));
        createSample(path);
        QVERIFY(verifyFile(path)->empty());
    }
}

void TestFaults::saysThatTheDiskIsFull()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no limit on file sizes to stand in for a full disk");
#endif
    const int isFull = 100 + int(ErrorKind::Full);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QCOMPARE(runChild({QStringLiteral("small-disk"), QStringLiteral("create"), path,
                       QStringLiteral("500000")})
                 .code,
             isFull);
    QVERIFY(namesIn(folder).isEmpty());
    createSample(path);
    const Snapshot before = *openStore(path)->load();
    QCOMPARE(runChild({QStringLiteral("small-disk"), QStringLiteral("commit"), path,
                       QStringLiteral("150000")})
                 .code,
             isFull);
    QCOMPARE(*openStore(path)->load(), before);
    QVERIFY(verifyFile(path)->empty());
}

// Killed after the journal was written and before it was ended: the next reader must roll back,
// also one that only reads; whoever looks at somebody else's file leaves it, and is told.
void TestFaults::readsAfterAKilledWriter()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    const Snapshot before = *openStore(path)->load();
    const QByteArray pristine = readAll(path);
    const int operations =
        runChild({QStringLiteral("commit"), path, QStringLiteral("0")}).output.toInt();
    int rolledBack = 0;
    int refused = 0;
    for (int nth = 1; nth <= operations; nth += kNextStrike) {
        QFile::remove(path + QStringLiteral("-journal"));
        writeAll(path, pristine);
        QVERIFY(runChild({QStringLiteral("commit"), path, QString::number(nth)}).isKilled);
        const bool isHalf = readAll(path) != pristine;
        const auto left = bytesOf(path);
        const FixedClock clock = testClock();
        const auto looked = DocumentStore::open(path, Access::Untouched, {}, clock);
        QVERIFY(bytesOf(path) == left);
        const Snapshot now = *openStore(path, Access::ReadOnly)->load();
        QVERIFY(now == before || now.revision == 2);
        rolledBack += isHalf && now == before ? 1 : 0;
        QVERIFY(looked || (looked.error().kind == ErrorKind::ReadOnly && now == before));
        refused += looked ? 0 : 1;
    }
    QVERIFY(rolledBack > 0 && refused >= rolledBack);
}

} // namespace gaiyo
