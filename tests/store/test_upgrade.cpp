#include "store/test_upgrade.h"

#include "store/care/backup.h"
#include "store/care/opening.h"
#include "store/care/purge.h"
#include "store/care/upgrade.h"
#include "store/care/verify.h"
#include "store/faulty_vfs.h"
#include "store/file/store_error.h"
#include "store/history_list.h"
#include "store/rows/schema.h"
#include "store/support.h"
#include "store/versions.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <sqlite3.h>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

namespace gaiyo {

namespace {

const int kVersion = currentPlan().version;

// As a second version might be: a column and an index more.
const QByteArray kMore = R"(ALTER TABLE "opinion" ADD COLUMN "place" TEXT;
    CREATE INDEX "opinion_place" ON "opinion" ("place");)";

using Step = Result<void> (*)(Connection &);

UpgradePlan planOf(Step step)
{
    return {kVersion + 1, {{kVersion, step, currentPlan().schema}}, currentPlan().schema + kMore};
}

struct Sample
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("計画.db"));
    QString old = folder.filePath(QStringLiteral("計画.v%1.db").arg(kVersion));

    Sample() { createSample(path); }

    // Without the permanent journal, which opening for writing makes.
    QStringList documents() const
    {
        return QDir(folder.path()).entryList({QStringLiteral("*.db")}, QDir::Files | QDir::Hidden);
    }
};

Snapshot sampleAsLoaded()
{
    Snapshot values = sampleDocument();
    values.revision = 1;
    return values;
}

// The document as a file of either version has it; none where it is of neither, or damaged.
std::optional<int> versionOfSound(const QString &path)
{
    const auto connection =
        openDocumentFile(path, Access::ReadOnly, path, currentPlan(), Later::Refused);
    if (connection)
        return *openStore(path, Access::ReadOnly)->load() == sampleAsLoaded() &&
                       verifyFile(path)->empty()
                   ? std::optional(kVersion)
                   : std::nullopt;
    const auto next = openDocumentFile(path, Access::ReadOnly, path, versionAfterThis());
    return next && requireSound(**next) ? std::optional(kVersion + 1) : std::nullopt;
}

} // namespace

UpgradePlan versionAfterThis()
{
    return planOf([](Connection &connection) { return connection.runScript(kMore); });
}

// Each version that was ever released has a file in tests/data; cli_versions compares what is in
// it.
void TestUpgrade::everyReleasedVersionIsOpened()
{
    for (int version = 1; version <= kVersion; ++version) {
        const QString name = QStringLiteral(GAIYO_TEST_DATA "/version-%1.db").arg(version);
        QVERIFY2(QFile::exists(name), qPrintable(name));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        writeAll(path, readAll(name));
        QCOMPARE(openError(path, Access::ReadWrite), std::nullopt);
        QVERIFY(verifyFile(path)->empty());
        QCOMPARE(readAll(path) == readAll(name), version == kVersion);
    }
}

void TestUpgrade::upgradedEqualsFreshAndTheOldFileIsKept()
{
    Sample sample;
    {
        auto connection =
            openDocumentFile(sample.path, Access::ReadWrite, sample.path, versionAfterThis());
        QVERIFY2(connection, connection ? "" : qUtf8Printable(connection.error().message));
        QVERIFY(checkSchema(**connection, versionAfterThis().schema));
        QCOMPARE(*(*connection)->integer("PRAGMA user_version"), kVersion + 1);
        QCOMPARE(*(*connection)->integer(R"(SELECT count(*) FROM "opinion")"), 3);
        QVERIFY((*connection)->run(R"(UPDATE "opinion" SET "place" = 'あ')"));
    }
    QVERIFY(*openStore(sample.old)->load() == sampleAsLoaded());
    QVERIFY(verifyFile(sample.old)->empty());
    QCOMPARE(openError(sample.path), ErrorKind::TooNew); // for the program of today
    QVERIFY(openDocumentFile(sample.path, Access::ReadWrite, sample.path, versionAfterThis()));
    QVERIFY(openDocumentFile(sample.path, Access::ReadOnly, sample.path, versionAfterThis()));
    QCOMPARE(sample.documents().size(), 2); // kept once
}

void TestUpgrade::readingDoesNotUpgrade()
{
    Sample sample;
    const QByteArray before = readAll(sample.path);
    {
        const auto read =
            openDocumentFile(sample.path, Access::ReadOnly, sample.path, versionAfterThis());
        QVERIFY(read);
        QVERIFY(checkSchema(**read, versionAfterThis().schema));
        QCOMPARE(*(*read)->integer(R"(SELECT count(*) FROM "opinion" WHERE "place" IS NULL)"), 3);
        QVERIFY(!(*read)->run(R"(UPDATE "opinion" SET "place" = 'あ')"));
    }
    QCOMPARE(readAll(sample.path), before);
    QCOMPARE(sample.documents().size(), 1);
}

void TestUpgrade::aLaterVersionIsReadWhereItSaysSo_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<std::optional<ErrorKind>>("refused");
    const auto row = [](const char *name, const QByteArray &sql, std::optional<ErrorKind> refused) {
        QTest::newRow(name) << sql << refused;
    };
    // The oldest version whose programs read it, and its own.
    const auto said = [](int reader, int version) {
        return "; PRAGMA user_version = " + QByteArray::number(reader * 1000 + version);
    };
    const QByteArray readable = said(kVersion, kVersion + 1);
    row("columns and tables more",
        kMore + R"(CREATE TABLE "later" ("id" TEXT NOT NULL PRIMARY KEY) STRICT)" + readable,
        std::nullopt);
    row("much later", kMore + said(kVersion, kVersion + 6), std::nullopt);
    row("says nothing", kMore + said(0, kVersion + 1), ErrorKind::TooNew);
    row("for later readers", kMore + said(kVersion + 1, kVersion + 2), ErrorKind::TooNew);
    row("a column less", R"(ALTER TABLE "opinion" DROP COLUMN "note")" + readable,
        ErrorKind::NotOurs);
    row("a column of another name",
        R"(ALTER TABLE "opinion" RENAME COLUMN "note" TO "memo")" + readable, ErrorKind::NotOurs);
    row("a table less", R"(DROP TABLE "retired")" + readable, ErrorKind::NotOurs);
    row("a view", R"(CREATE VIEW "v" AS SELECT 1)" + readable, ErrorKind::NotOurs);
    row("a trigger",
        R"(CREATE TRIGGER "t" AFTER UPDATE ON "opinion" BEGIN SELECT 1; END)" + readable,
        ErrorKind::NotOurs);
}

void TestUpgrade::aLaterVersionIsReadWhereItSaysSo()
{
    QFETCH(QByteArray, sql);
    QFETCH(std::optional<ErrorKind>, refused);
    Sample sample;
    runForeignSql(sample.path, sql);
    const QByteArray before = readAll(sample.path);
    QCOMPARE(openError(sample.path, Access::ReadOnly), refused);
    // Nobody writes into it, nor says of its hashes that they are wrong, nor copies half of it.
    QCOMPARE(openError(sample.path, Access::ReadWrite), ErrorKind::TooNew);
    QCOMPARE(verifyFile(sample.path).error().kind, ErrorKind::TooNew);
    QCOMPARE(backupTo(sample.path, sample.folder.filePath(QStringLiteral("copy.db"))).error().kind,
             ErrorKind::TooNew);
    if (!refused) {
        const auto store = openStore(sample.path, Access::ReadOnly);
        QVERIFY(*store->load() == sampleAsLoaded());
        QVERIFY(store->versionNotice().contains(QString::number(kVersion)));
        QVERIFY(readHistory(sample.path, std::nullopt));
    }
    QCOMPARE(readAll(sample.path), before);
}

void TestUpgrade::aFaultAnywhereLeavesOneVersionOrTheOther_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("disk full") << SQLITE_FULL;
    QTest::newRow("I/O error") << 0;
}

void TestUpgrade::aFaultAnywhereLeavesOneVersionOrTheOther()
{
    QFETCH(int, code);
    int refused = 0;
    bool hasFired = true;
    for (int nth = 1; hasFired; nth += kNextStrike) {
        Sample sample;
        {
            FaultyVfs vfs;
            vfs.arm(nth, FaultyVfs::Fault::Once, code);
            const auto opened =
                openDocumentFile(sample.path, Access::ReadWrite, sample.path, versionAfterThis());
            hasFired = vfs.hasFired();
            vfs.arm(0, FaultyVfs::Fault::None);
            if (!opened) {
                ++refused;
                QCOMPARE(opened.error().kind,
                         code == SQLITE_FULL ? ErrorKind::Full : ErrorKind::Io);
            }
        }
        QVERIFY2(versionOfSound(sample.path), qPrintable(QString::number(nth)));
        QVERIFY(openDocumentFile(sample.path, Access::ReadWrite, sample.path, versionAfterThis()));
        QCOMPARE(versionOfSound(sample.path), kVersion + 1);
    }
    QVERIFY(refused > 5);
}

void TestUpgrade::surviveBeingKilled()
{
    const auto run = [](const QString &path, int nth) {
        QProcess child;
        child.start(
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("--child"), QStringLiteral("upgrade"), path, QString::number(nth)});
        child.waitForFinished(-1);
        return child.readAllStandardOutput().trimmed();
    };
    const int count = run(Sample().path, 0).toInt();
    QVERIFY(count > 5);
    for (int nth = 1; nth <= count; nth += kNextStrike) {
        Sample sample;
        QVERIFY(run(sample.path, nth) != "done");
        QVERIFY(openDocumentFile(sample.path, Access::ReadWrite, sample.path, versionAfterThis()));
        QCOMPARE(versionOfSound(sample.path), kVersion + 1);
        QVERIFY(QFile::exists(sample.old));
    }
}

void TestUpgrade::aColleagueWhoReadsOrSavesIsWaitedFor()
{
    for (const bool isSaving : {false, true}) {
        Sample sample;
        const QByteArray before = readAll(sample.path);
        auto colleague = openDocumentFile(sample.path, Access::ReadWrite, sample.path);
        QVERIFY((*colleague)->run(isSaving ? "BEGIN IMMEDIATE" : "BEGIN"));
        QVERIFY((*colleague)->integer(R"(SELECT "revision" FROM "document")"));
        auto mine = openDocumentFile(sample.path, Access::ReadWrite, sample.path);
        (*mine)->setBusyWait(0);
        const auto refused = upgradeFile(**mine, sample.path, versionAfterThis());
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        QVERIFY(refused.error().message.contains(QDir::toNativeSeparators(sample.path)));
        (*colleague)->rollback();
        QCOMPARE(readAll(sample.path), before);
        QVERIFY(upgradeFile(**mine, sample.path, versionAfterThis()));
    }
}

void TestUpgrade::aColleagueWithTheOlderProgramCannotSaveAnyMore()
{
    Sample sample;
    auto colleague = openStore(sample.path);
    QVERIFY(openDocumentFile(sample.path, Access::ReadWrite, sample.path, versionAfterThis()));
    const QByteArray after = readAll(sample.path);
    const auto refused = colleague->begin();
    QCOMPARE(refused.error().kind, ErrorKind::TooNew);
    QVERIFY(refused.error().message.contains(QString::number(kVersion + 1)));
    QCOMPARE(readAll(sample.path), after);
    QVERIFY(*colleague->load() == sampleAsLoaded()); // what is on the screen stays
}

// Root may write everything, so a child that is nobody asks.
void TestUpgrade::whereNobodyMayWriteItIsReadAsItIs()
{
#ifdef Q_OS_WIN
    QSKIP("Rights are set in another way there; opening tests what a read-only file does");
#else
    Sample sample;
    const QByteArray before = readAll(sample.path);
    const auto ask = [&](const QString &what) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), QStringLiteral("unprivileged"), what, sample.path});
        child.waitForFinished(-1);
        return child.exitCode();
    };
    const auto setMode = [](const QString &name, mode_t bits) {
        QCOMPARE(::chmod(QFile::encodeName(name).constData(), bits), 0);
    };
    const std::pair<mode_t, mode_t> rights[] = {{0777, 0444}, {0555, 0666}, {0555, 0444}};
    for (const auto &[ofFolder, ofFile] : rights) {
        setMode(sample.path, ofFile);
        setMode(sample.folder.path(), ofFolder);
        QCOMPARE(ask(QStringLiteral("upgrade")), 100 + int(ErrorKind::ReadOnly));
        QCOMPARE(ask(QStringLiteral("read-older")), 0);
        QCOMPARE(readAll(sample.path), before);
        QCOMPARE(sample.documents().size(), 1);
    }
    setMode(sample.path, 0666);
    setMode(sample.folder.path(), 0777);
    QCOMPARE(ask(QStringLiteral("upgrade")), 0);
    QCOMPARE(sample.documents().size(), 2);
#endif
}

// A newer program takes the file over between the look at its version and the lock.
void TestUpgrade::aVersionOrAPurgeOfTheOlderProgramIsRefused()
{
    struct TakenOver final : Clock
    {
        explicit TakenOver(const QString &p)
            : path(p)
        {}
        QDateTime nowUtc() const override
        {
            runForeignSql(path, "PRAGMA user_version = " + QByteArray::number(kVersion + 1));
            return testClock().nowUtc();
        }
        QString path;
    };
    for (const bool isPurge : {false, true}) {
        Sample sample;
        const TakenOver clock(sample.path);
        const auto refused = isPurge ? purgeOpinion(sample.path, QStringLiteral("o1"),
                                                    QStringLiteral("u"), kSato, clock)
                                           .error()
                                     : nameVersion(sample.path, QStringLiteral("決裁版"),
                                                   QStringLiteral("u"), kSato, clock)
                                           .error();
        QCOMPARE(refused.kind, ErrorKind::TooNew);
        QCOMPARE(askForeignSql(sample.path, "SELECT count(*) FROM operation"), QByteArray("1"));
    }
}

void TestUpgrade::aStepThatFailsLeavesTheFile_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("error") << Step([](Connection &connection) -> Result<void> {
        if (auto done = connection.runScript(kMore); !done)
            return done;
        return internalError(QStringLiteral("step"));
    });
    QTest::newRow("another schema") << Step([](Connection &connection) -> Result<void> {
        return connection.runScript(R"(ALTER TABLE "opinion" ADD COLUMN "other" TEXT)");
    });
    QTest::newRow("rows that name nothing") << Step([](Connection &connection) -> Result<void> {
        if (auto done = connection.runScript(kMore); !done)
            return done;
        return connection.run(R"(UPDATE "opinion" SET "node" = 'nowhere')");
    });
}

void TestUpgrade::aStepThatFailsLeavesTheFile()
{
    QFETCH(Step, step);
    Sample sample;
    const QByteArray before = readAll(sample.path);
    QVERIFY(!openDocumentFile(sample.path, Access::ReadWrite, sample.path, planOf(step)));
    QCOMPARE(readAll(sample.path), before);
    QVERIFY(*openStore(sample.path)->load() == sampleAsLoaded());
    QVERIFY(*openStore(sample.old)->load() == sampleAsLoaded());
    // The next attempt keeps another copy and goes through.
    QVERIFY(openDocumentFile(sample.path, Access::ReadWrite, sample.path, versionAfterThis()));
    QCOMPARE(sample.documents().size(), 3);
}

void TestUpgrade::theColleagueWhoIsLaterDoesNothing()
{
    Sample sample;
    auto early = openDocumentFile(sample.path, Access::ReadWrite, sample.path);
    QVERIFY(openDocumentFile(sample.path, Access::ReadWrite, sample.path, versionAfterThis()));
    const QByteArray before = readAll(sample.path);
    QVERIFY(upgradeFile(**early, sample.path, versionAfterThis()));
    QCOMPARE(readAll(sample.path), before);
}

} // namespace gaiyo
