#include "store/test_connection.h"

#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/support.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <sqlite3.h>

#include <atomic>

namespace gaiyo {

namespace {

constexpr Connection::Mode kModes[] = {Connection::Mode::ReadWrite, Connection::Mode::ReadOnly};

std::unique_ptr<Connection> connectTo(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadWrite, path);
    return connection ? std::move(*connection) : nullptr;
}

} // namespace

void TestConnection::neverMakesAFile()
{
    const QTemporaryDir folder;
    for (const auto mode : kModes) {
        const QString path = folder.filePath(QStringLiteral("none #1%20?mode=rwc.db"));
        const auto connection = Connection::open(path, mode, path);
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, ErrorKind::Missing);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
}

void TestConnection::saysWhyAFileCannotBeOpened()
{
    const QTemporaryDir folder;
    for (const auto mode : kModes) {
        // Qt has closed the connection by then, and with it what the system had said.
        const QString inNone = folder.filePath(QStringLiteral("none/a.db"));
        QCOMPARE(Connection::open(inNone, mode, inNone).error().kind, ErrorKind::Missing);
        const QString inFile = folder.filePath(QStringLiteral("file"));
        writeAll(inFile, "x");
        const QString below = inFile + QStringLiteral("/a.db");
        QCOMPARE(Connection::open(below, mode, below).error().kind, ErrorKind::Missing);
    }
}

void TestConnection::isHardened()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    const auto connection = connectTo(path);
    QVERIFY(connection);
    for (const auto &[option, expected] :
         {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1), std::pair(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
          std::pair(SQLITE_DBCONFIG_ENABLE_VIEW, 0),
          std::pair(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)}) {
        int now = -1;
        QCOMPARE(sqlite3_db_config(connection->handle(), option, -1, &now), SQLITE_OK);
        QCOMPARE(now, expected);
    }
    QVERIFY(!connection->run("ATTACH ':memory:' AS other"));
    // The whole code of an error, which tells a damaged index from a damaged page.
    QVERIFY(!connection->run(R"(INSERT INTO "retired" VALUES ('x', 'opinion', NULL))"));
    QCOMPARE(sqlite3_extended_errcode(connection->handle()), SQLITE_CONSTRAINT_NOTNULL);
}

void TestConnection::waitsAsLongAsItWasTold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    const auto first = connectTo(path);
    const auto second = connectTo(path);
    QVERIFY(first && second);
    QCOMPARE(*second->integer("PRAGMA busy_timeout"), qint64(BusyPatience::kUsualMilliseconds));
    QVERIFY(first->run("BEGIN EXCLUSIVE"));
    QElapsedTimer timer;
    {
        const BusyPatience patience(*second, 300);
        timer.start();
        QCOMPARE(second->run("BEGIN IMMEDIATE").error().kind, ErrorKind::Busy);
        QVERIFY(timer.elapsed() >= 250);
    }
    QCOMPARE(*second->integer("PRAGMA busy_timeout"), qint64(BusyPatience::kUsualMilliseconds));
    // The same query again, now that nobody stands in the way.
    first->rollback();
    QVERIFY(second->run("BEGIN IMMEDIATE"));
    QVERIFY(second->inTransaction());
    second->rollback();
    QVERIFY(!second->inTransaction());
}

void TestConnection::runsScripts()
{
    auto made = Connection::openMemory();
    QVERIFY(made);
    Connection &connection = **made;
    QVERIFY(connection.runScript("-- a comment; with a semicolon\nCREATE TABLE t (a TEXT);\n"
                                 "/* ; */ INSERT INTO t VALUES (';'); INSERT INTO t VALUES ('b''');"
                                 "\n-- the end\n"));
    QCOMPARE(*connection.text("SELECT group_concat(a, '|') FROM t"), QStringLiteral(";|b'"));
    QVERIFY(!connection.runScript("INSERT INTO t VALUES ('c'); INSERT INTO none VALUES (1);"
                                  "INSERT INTO t VALUES ('d');"));
    QCOMPARE(*connection.integer("SELECT count(*) FROM t"), 3);
}

void TestConnection::usesAQueryAgainAfterAFault()
{
    auto made = Connection::openMemory();
    QVERIFY(made);
    Connection &connection = **made;
    QVERIFY(connection.runScript("CREATE TABLE t (a INTEGER PRIMARY KEY);"));
    const auto insert = [&](qint64 number) {
        Statement statement(connection, "INSERT INTO t VALUES (?)");
        return statement.bind(number).run();
    };
    QVERIFY(insert(1));
    QCOMPARE(insert(1).error().kind, ErrorKind::Invalid);
    QVERIFY(insert(2));
    QCOMPARE(connection.changedRows(), 1);
    // A cursor that was left in the middle is ended: the table can be dropped.
    {
        Statement rows(connection, "SELECT a FROM t");
        QVERIFY(rows.next());
        QCOMPARE(rows.integer(0), 1);
    }
    Statement rows(connection, "SELECT a FROM t");
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 1);
    QVERIFY(rows.finish());
    QVERIFY(connection.run("DROP TABLE t"));
}

void TestConnection::worksInSeveralThreads()
{
    // Qt warns of a name twice, of a query that outlives its connection, and of another's thread.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql|Sqlite|SQLITE")));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    std::atomic<int> read = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([&] {
            for (int times = 0; times < 20; ++times) {
                const auto one = connectTo(path);
                const auto two = connectTo(path);
                const auto count = [](const auto &connection) {
                    const auto found = connection->integer("SELECT count(*) FROM opinion");
                    return found ? *found : 0;
                };
                read += one && two && count(one) == 3 && count(two) == 3 ? 1 : 0;
            }
        }));
    }
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(read, 80);
}

} // namespace gaiyo
