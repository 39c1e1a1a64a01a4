#include "store/test_upgrade.h"

#include "store/care/opening.h"
#include "store/care/upgrade.h"
#include "store/care/verify.h"
#include "store/file/store_error.h"
#include "store/rows/schema.h"
#include "store/support.h"

#include <QDir>
#include <QTest>

namespace gaiyo {

namespace {

const int kVersion = currentPlan().version;

// As a second version might be: a column and an index more.
const QByteArray kMore = R"(ALTER TABLE "opinion" ADD COLUMN "place" TEXT;
    CREATE INDEX "opinion_place" ON "opinion" ("place");)";

using Step = Result<void> (*)(Connection &);

UpgradePlan planOf(Step step)
{
    return {kVersion + 1, {{kVersion, step}}, currentPlan().schema + kMore};
}

UpgradePlan nextVersion()
{
    return planOf([](Connection &connection) { return connection.runScript(kMore); });
}

struct Desk
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("計画.db"));
    QString old = folder.filePath(QStringLiteral("計画.v%1.db").arg(kVersion));

    Desk() { createSample(path); }

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

} // namespace

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
    Desk desk;
    {
        auto connection = openDocumentFile(desk.path, Access::ReadWrite, desk.path, nextVersion());
        QVERIFY2(connection, connection ? "" : qUtf8Printable(connection.error().message));
        QVERIFY(checkSchema(**connection, nextVersion().schema));
        QCOMPARE(*(*connection)->integer("PRAGMA user_version"), kVersion + 1);
        QCOMPARE(*(*connection)->integer(R"(SELECT count(*) FROM "opinion")"), 3);
        QVERIFY((*connection)->run(R"(UPDATE "opinion" SET "place" = 'あ')"));
    }
    QVERIFY(*openStore(desk.old)->load() == sampleAsLoaded());
    QVERIFY(verifyFile(desk.old)->empty());
    QCOMPARE(openError(desk.path), ErrorKind::TooNew); // for the program of today
    QVERIFY(openDocumentFile(desk.path, Access::ReadWrite, desk.path, nextVersion()));
    QVERIFY(openDocumentFile(desk.path, Access::ReadOnly, desk.path, nextVersion()));
    QCOMPARE(desk.documents().size(), 2); // kept once
}

void TestUpgrade::readingDoesNotUpgrade()
{
    Desk desk;
    const QByteArray before = readAll(desk.path);
    const auto refused = openDocumentFile(desk.path, Access::ReadOnly, desk.path, nextVersion());
    QCOMPARE(refused.error().kind, ErrorKind::ReadOnly);
    QCOMPARE(readAll(desk.path), before);
    QCOMPARE(desk.documents().size(), 1);
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
    Desk desk;
    const QByteArray before = readAll(desk.path);
    QVERIFY(!openDocumentFile(desk.path, Access::ReadWrite, desk.path, planOf(step)));
    QCOMPARE(readAll(desk.path), before);
    QVERIFY(*openStore(desk.path)->load() == sampleAsLoaded());
    QVERIFY(*openStore(desk.old)->load() == sampleAsLoaded());
    // The next attempt keeps another copy and goes through.
    QVERIFY(openDocumentFile(desk.path, Access::ReadWrite, desk.path, nextVersion()));
    QCOMPARE(desk.documents().size(), 3);
}

void TestUpgrade::theColleagueWhoIsLaterDoesNothing()
{
    Desk desk;
    auto early = openDocumentFile(desk.path, Access::ReadWrite, desk.path);
    QVERIFY(openDocumentFile(desk.path, Access::ReadWrite, desk.path, nextVersion()));
    const QByteArray before = readAll(desk.path);
    QVERIFY(upgradeFile(**early, desk.path, nextVersion()));
    QCOMPARE(readAll(desk.path), before);
}

} // namespace gaiyo
