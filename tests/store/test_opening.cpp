#include "store/test_opening.h"

#include "store/care/opening.h"
#include "store/care/verify.h"
#include "store/support.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace gaiyo {

namespace {

using Prepare = std::function<void(const QString &path)>;

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot |
                                  QDir::System);
}

void patch(const QString &path, qsizetype offset, const QByteArray &bytes)
{
    QByteArray content = readAll(path);
    content.replace(offset, bytes.size(), bytes);
    writeAll(path, content);
}

} // namespace

void TestOpening::refuses_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, ErrorKind kind, Prepare prepare) {
        QTest::newRow(name) << prepare << kind;
    };
    row("missing", ErrorKind::Missing, [](const QString &) {});
    row("empty", ErrorKind::NotOurs, [](const QString &path) { writeAll(path, ""); });
    row("folder", ErrorKind::NotOurs, [](const QString &path) { QDir().mkdir(path); });
    row("text", ErrorKind::NotOurs,
        [](const QString &path) { writeAll(path, QByteArray("No.\t意見\n").repeated(100)); });
    row("short text", ErrorKind::NotOurs, [](const QString &path) { writeAll(path, "T"); });
    row("header cut off", ErrorKind::Damaged, [](const QString &path) {
        createSample(path);
        writeAll(path, readAll(path).first(60));
    });
    row("first page cut off", ErrorKind::Damaged, [](const QString &path) {
        createSample(path);
        writeAll(path, readAll(path).first(100));
    });
    row("another program's", ErrorKind::NotOurs,
        [](const QString &path) { runForeignSql(path, "CREATE TABLE t (x)"); });
    row("newer", ErrorKind::TooNew, [](const QString &path) {
        createSample(path);
        runForeignSql(path, "PRAGMA user_version = 7");
    });
    row("no version", ErrorKind::Damaged, [](const QString &path) {
        createSample(path);
        runForeignSql(path, "PRAGMA user_version = 0");
    });
    row("WAL", ErrorKind::NotOurs, [](const QString &path) {
        createSample(path);
        runForeignSql(path, "PRAGMA journal_mode = WAL");
    });
    row("our number in another's file", ErrorKind::NotOurs, [](const QString &path) {
        runForeignSql(path, "CREATE TABLE t (x); PRAGMA application_id = 1197566329;"
                            "PRAGMA user_version = 1");
    });
    row("page size that cannot be", ErrorKind::NotOurs, [](const QString &path) {
        createSample(path);
        patch(path, 16, QByteArray("\x00\x03", 2));
    });
    row("schema page damaged", ErrorKind::Damaged, [](const QString &path) {
        createSample(path);
        patch(path, 100, QByteArray(20, '\xFF'));
    });
}

void TestOpening::refuses()
{
    QFETCH(Prepare, prepare);
    QFETCH(ErrorKind, kind);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    prepare(path);
    const QStringList names = namesIn(folder.path());
    const bool isFile = QFileInfo(path).isFile();
    const QByteArray before = isFile ? readAll(path) : QByteArray();
    QCOMPARE(openError(path, Access::ReadWrite), kind);
    QCOMPARE(openError(path, Access::ReadOnly), kind);
    QCOMPARE(verifyFile(path).error().kind, kind);
    QCOMPARE(namesIn(folder.path()), names);
    if (isFile)
        QCOMPARE(readAll(path), before);
}

void TestOpening::refusesAnAlteredSchema_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("trigger") << QByteArray("CREATE TRIGGER x AFTER UPDATE ON opinion BEGIN "
                                           "DELETE FROM node; END");
    QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT * FROM opinion");
    QTest::newRow("view in a table's place")
        << QByteArray("ALTER TABLE retired RENAME TO hidden;"
                      "CREATE VIEW retired AS SELECT * FROM hidden");
    QTest::newRow("table") << QByteArray("CREATE TABLE extra (x)");
    QTest::newRow("index") << QByteArray("CREATE INDEX i ON opinion (summary)");
    QTest::newRow("virtual table") << QByteArray("CREATE VIRTUAL TABLE f USING fts5(x)");
    QTest::newRow("column") << QByteArray("ALTER TABLE opinion ADD COLUMN extra TEXT");
    QTest::newRow("no index") << QByteArray("DROP INDEX opinion_node");
    QTest::newRow("no table") << QByteArray("DROP TABLE history");
    QTest::newRow("statistics") << QByteArray("ANALYZE");
    QTest::newRow("check gone") << QByteArray(
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
        "replace(sql, 'CHECK (\"count\" >= 1)', '') WHERE name = 'opinion'");
}

void TestOpening::refusesAnAlteredSchema()
{
    QFETCH(QByteArray, sql);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    QCOMPARE(openError(path), std::nullopt);
    runForeignSql(path, sql);
    const QByteArray before = readAll(path);
    const QStringList names = namesIn(folder.path());
    QCOMPARE(openError(path, Access::ReadWrite), ErrorKind::NotOurs);
    QCOMPARE(openError(path, Access::ReadOnly), ErrorKind::NotOurs);
    QCOMPARE(readAll(path), before);
    QCOMPARE(namesIn(folder.path()), names);
}

void TestOpening::refusesATruncatedFileAtEveryPage()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    const QByteArray whole = readAll(path);
    const qsizetype page = 4096;
    QVERIFY(whole.size() > 10 * page);
    for (qsizetype size = page; size < whole.size(); size += page) {
        for (const qsizetype cut : {size, size - 1, size - page / 2}) {
            writeAll(path, whole.first(cut));
            QCOMPARE(openError(path), ErrorKind::Damaged);
            QCOMPARE(readAll(path), whole.first(cut));
        }
    }
}

void TestOpening::refusesAStrangersWal()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    writeAll(path + QStringLiteral("-wal"), "something");
    QCOMPARE(openError(path), ErrorKind::NotOurs);
    QCOMPARE(readAll(path + QStringLiteral("-wal")), QByteArray("something"));
    writeAll(path + QStringLiteral("-wal"), "");
    QCOMPARE(openError(path), std::nullopt);
}

void TestOpening::refusesATooLongPath()
{
    const QTemporaryDir folder;
    QString path = folder.path();
    while (path.toUtf8().size() < 40'000 * 4)
        path += u'/' + QString(80, QChar(u'深'));
    const auto kind = openError(path + QStringLiteral("/a.db"));
    QVERIFY(kind == ErrorKind::Io || kind == ErrorKind::Missing);
}

void TestOpening::opensALongPath()
{
    const QTemporaryDir folder;
    QString deep = folder.path();
    while (deep.size() < 270)
        deep += QStringLiteral("/計画の資料 folder with a long name");
    QVERIFY(QDir().mkpath(deep));
    const QString path = deep + QStringLiteral("/a.db");
    createSample(path);
    auto store = openStore(path);
    QCOMPARE(setField(*store, Entity::Opinion, QStringLiteral("o1"), QStringLiteral("count"), 2,
                      operation(QStringLiteral("s"))),
             2);
}

void TestOpening::opensAnyName_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {QStringLiteral("意見 一覧.db"), QStringLiteral("a#b.db"), QStringLiteral("100%.db"),
          QStringLiteral("%41%00.db"), QStringLiteral("a?mode=ro&x.db"), QStringLiteral("📘𠮷.db"),
          QStringLiteral("葛\U000E0100城.db"), QStringLiteral("が.db"), QStringLiteral(" a .db"),
          QStringLiteral("a'b\"c;d.db"), QStringLiteral("-x.db"), QStringLiteral("file:a.db")}) {
#ifdef Q_OS_WIN
        if (name.contains(u'?') || name.contains(u'"') || name.contains(u':'))
            continue;
#endif
        QTest::newRow(qUtf8Printable(name)) << name;
    }
}

// In a folder of that name, too; what is made and what is opened is this file and no other.
void TestOpening::opensAnyName()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString inside = folder.filePath(name + QStringLiteral(".dir"));
    QVERIFY(QDir().mkdir(inside));
    const QString path = inside + u'/' + name;
    createSample(path);
    auto store = openStore(path);
    QCOMPARE(setField(*store, Entity::Opinion, QStringLiteral("o1"), QStringLiteral("count"), 2,
                      operation(QStringLiteral("s"))),
             2);
    store.reset();
    QCOMPARE(openStore(path, Access::ReadOnly)->load()->revision, 2);
    QCOMPARE(namesIn(inside), (QStringList{name, name + QStringLiteral("-journal")}));
    QCOMPARE(namesIn(folder.path()), QStringList{name + QStringLiteral(".dir")});
}

void TestOpening::doesNotWaitForAPipe()
{
#ifndef Q_OS_WIN
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    QCOMPARE(openError(path), ErrorKind::NotOurs);
    QCOMPARE(openError(QStringLiteral("/dev/zero")), ErrorKind::NotOurs);
#endif
}

void TestOpening::aStrangeJournalDoesNoHarm_data()
{
    QTest::addColumn<QByteArray>("journal");
    const QByteArray magic = QByteArray::fromHex("d9d505f920a163d7");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("text") << QByteArray("No.\t意見\n").repeated(300);
    QTest::newRow("head only") << magic;
    QTest::newRow("counts that cannot be") << magic + QByteArray(5000, '\xFF');
    // Says: 1 page, original size 0 pages, sectors of 512, pages of 4096; but no such page follows.
    QTest::newRow("cut off") << magic + QByteArray::fromHex("00000001"
                                                            "00000000"
                                                            "000000ff"
                                                            "00000200"
                                                            "00001000");
}

// What a crash, a virus scanner or another program may leave beside the document.
void TestOpening::aStrangeJournalDoesNoHarm()
{
    QFETCH(QByteArray, journal);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    writeAll(path + QStringLiteral("-journal"), journal);
    Snapshot values = sampleDocument();
    values.revision = 1;
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        if (const auto error = openError(path, access)) {
            QVERIFY(*error == ErrorKind::Damaged || *error == ErrorKind::Io);
            continue;
        }
        QCOMPARE(*openStore(path, access)->load(), values);
        QVERIFY(verifyFile(path)->empty());
    }
}

void TestOpening::refusalOfAForeignSchemaOffersAWay()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    runForeignSql(path, "CREATE VIEW v AS SELECT * FROM opinion");
    const FixedClock clock = testClock();
    const auto refused = DocumentStore::open(path, Access::ReadWrite, kYamada, clock);
    QVERIFY(refused.error().message.contains(QStringLiteral("a.db")));
    QVERIFY(refused.error().message.contains(QStringLiteral("Take its rows over")));
}

void TestOpening::setsItsPragmas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    auto connection = *openDocumentFile(path, Access::ReadWrite, path);
    const auto answer = [&](const char *pragma) {
        return *connection->text(QByteArray("PRAGMA ") + pragma);
    };
    QCOMPARE(answer("journal_mode"), QStringLiteral("persist"));
    QCOMPARE(answer("synchronous"), QStringLiteral("2"));
    QCOMPARE(answer("cache_spill"), QStringLiteral("0"));
    QCOMPARE(answer("mmap_size"), QStringLiteral("0"));
    QCOMPARE(answer("foreign_keys"), QStringLiteral("1"));
    QCOMPARE(answer("trusted_schema"), QStringLiteral("0"));
    QCOMPARE(answer("cell_size_check"), QStringLiteral("1"));
    QCOMPARE(answer("secure_delete"), QStringLiteral("1"));
    QCOMPARE(answer("temp_store"), QStringLiteral("2"));
    QCOMPARE(answer("busy_timeout"), QStringLiteral("10000"));
    // DEFENSIVE, no attaching, no double-quoted strings.
    QVERIFY(!connection->run("UPDATE sqlite_schema SET sql = sql"));
    QVERIFY(!connection->run("ATTACH ':memory:' AS x"));
    QVERIFY(!connection->run("SELECT \"no such column\""));
    // A pragma that does not take is an error.
    QVERIFY(!connection->setPragma("journal_mode", "WAL", "wal"));
}

void TestOpening::writesNothingWhenReading()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    const QByteArray before = readAll(path);
    QVERIFY(openStore(path, Access::ReadOnly)->load());
    QCOMPARE(readAll(path), before);
    QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("a.db")});
}

// A colleague's PC must never have been told that there is no journal.
void TestOpening::makesTheJournalBeforeTheFirstSave()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    Snapshot values = sampleDocument();
    values.revision = 1;
    const QByteArray before = readAll(path);
    for (int round = 0; round < 2; ++round) {
        auto store = openStore(path);
        QCOMPARE(QFile::exists(path + QStringLiteral("-journal")), round > 0);
        store->prepareSession();
        QCOMPARE(*store->load(), values);
        QCOMPARE(store->path(), path);
        store.reset();
        QVERIFY(QFile(path + QStringLiteral("-journal")).size() > 0);
        QVERIFY(verifyFile(path)->empty());
        QCOMPARE(readAll(path), before); // the journal is all that is new
    }
}

#ifdef Q_OS_WIN
void TestOpening::opensReadOnlyWhatCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    if (QFile(path).open(QIODevice::ReadWrite))
        QSKIP("Under Wine root may write everything");
    QCOMPARE(openError(path, Access::ReadWrite), ErrorKind::ReadOnly);
    QCOMPARE(openError(path, Access::ReadOnly), std::nullopt);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
}
#else
// Root may write everything, so a child that is nobody asks (see main.cpp).
void TestOpening::opensReadOnlyWhatCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    const auto ask = [&](const QString &what) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), QStringLiteral("unprivileged"), what, path});
        child.waitForFinished(-1);
        return child.exitCode();
    };
    const auto mode = [](const QString &name, mode_t bits) {
        QCOMPARE(::chmod(QFile::encodeName(name).constData(), bits), 0);
    };
    const int isReadOnly = 100 + int(ErrorKind::ReadOnly);
    mode(folder.path(), 0777);
    mode(path, 0666);
    QCOMPARE(ask(QStringLiteral("rw")), 0);
    const QByteArray before = readAll(path);
    mode(path, 0444);
    QCOMPARE(ask(QStringLiteral("rw")), isReadOnly);
    QCOMPARE(ask(QStringLiteral("ro")), 0);
    mode(path, 0666);
    mode(folder.path(), 0555);
    QCOMPARE(ask(QStringLiteral("rw")), isReadOnly);
    QCOMPARE(ask(QStringLiteral("ro")), 0);
    QCOMPARE(ask(QStringLiteral("create")), isReadOnly);
    QCOMPARE(readAll(path), before);
    QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("a.db")});
    mode(path, 0);
    QVERIFY(ask(QStringLiteral("ro")) != 0);
    mode(folder.path(), 0700);
}
#endif

// POSIX drops all locks of a process on a file when any descriptor of it is closed.
void TestOpening::keepsTheLocksOfThisProcess()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    auto store = openStore(path);
    auto transaction = *store->begin();
    QVERIFY(openStore(path, Access::ReadOnly)->load());
    QVERIFY(verifyFile(path)->empty());
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--child"), QStringLiteral("is-locked"), path});
    QVERIFY(child.waitForFinished(-1));
    QCOMPARE(child.exitCode(), 0);
}

void TestOpening::neverCrashesOnFlippedBits()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    createSample(path);
    const QByteArray whole = readAll(path);
    const Snapshot values = *openStore(path)->load();
    QRandomGenerator random(20260401);
    int unseen = 0;
    int refused = 0;
    for (int round = 0; round < 400; ++round) {
        QByteArray broken = whole;
        const qsizetype at = qsizetype(random.bounded(quint32(whole.size())));
        broken[at] = char(broken[at] ^ (1 << random.bounded(8)));
        writeAll(path, broken);
        auto findings = verifyFile(path);
        const bool isSeen = !findings || !findings->empty();
        refused += isSeen ? 1 : 0;
        const FixedClock clock = testClock();
        auto store = DocumentStore::open(path, Access::ReadOnly, kYamada, clock);
        auto loaded = store ? (*store)->load() : Result<Snapshot>(store.error());
        // What verify calls sound shows every word as it was.
        unseen += !isSeen && (!loaded || *loaded != values) ? 1 : 0;
    }
    QCOMPARE(unseen, 0);
    qInfo("400 single flipped bits: %d seen, the others in unused bytes", refused);
    QVERIFY(refused > 10);
}

} // namespace gaiyo
