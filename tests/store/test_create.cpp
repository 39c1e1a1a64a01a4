#include "store/test_create.h"
#include "base/file_steps.h"

#include "store/file/new_file.h"
#include "store/support.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <ctime>

namespace gaiyo {

namespace {

Result<void> create(const QString &path, const Snapshot &values)
{
    const FixedClock clock = testClock();
    return DocumentStore::create(path, values, operation(QStringLiteral("import")), kYamada, clock);
}

QStringList namesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot | QDir::System);
}

} // namespace

void TestCreate::roundTripsEveryValue()
{
    const QTemporaryDir folder;
    // What file names hold in offices, and what an unescaped URI would stumble over.
#ifdef Q_OS_WIN
    const QString hard =
        QStringLiteral("意見 概要 #1 100%41 mode=ro&x=1 😀𠮷.db"); // ? is not allowed
#else
    const QString hard = QStringLiteral("意見 概要 #1 100%41 ?mode=ro&x=1 😀𠮷.db");
#endif
    for (const QString &name :
         {QStringLiteral("plain.db"), hard, QString(60, QChar(u'長')) + QStringLiteral(".db")}) {
        const QString path = folder.filePath(name);
        Snapshot values = sampleDocument();
        QVERIFY(create(path, values));
        auto loaded = openStore(path)->load();
        QVERIFY(loaded);
        values.revision = 1;
        QCOMPARE(*loaded, values);
        QCOMPARE(openStore(path, Access::ReadOnly)->load()->opinions, values.opinions);
    }
}

void TestCreate::roundTripsALargeDocument()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.db"));
    Snapshot values = largeDocument(10'000);
    // Processor time: the machine may have other work.
    const auto milliseconds = [](std::clock_t from, std::clock_t to) {
        return double(to - from) * 1000 / CLOCKS_PER_SEC;
    };
    const std::clock_t start = std::clock();
    QVERIFY(create(path, values));
    const std::clock_t created = std::clock();
    auto store = openStore(path);
    const std::clock_t opened = std::clock();
    auto loaded = store->load();
    const std::clock_t read = std::clock();
    QVERIFY(loaded);
    values.revision = 1;
    QVERIFY(*loaded == values);
    qInfo("10,000 opinions: created in %.0f ms, opened in %.1f ms, loaded in %.0f ms",
          milliseconds(start, created), milliseconds(created, opened), milliseconds(opened, read));
}

void TestCreate::leavesOnlyTheDocument()
{
    const QTemporaryDir folder;
    QVERIFY(create(folder.filePath(QStringLiteral("a.db")), sampleDocument()));
    QCOMPARE(namesIn(folder), QStringList{QStringLiteral("a.db")});
}

void TestCreate::writesOneOperationWithoutTexts()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    const FixedClock clock = testClock();
    const OperationInfo info = operation(QStringLiteral("import"));
    QVERIFY(DocumentStore::create(path, sampleDocument(), info, kYamada, clock));
    auto store = openStore(path);
    QCOMPARE(*store->revision(), 1);
    QVERIFY(*store->hasOperation(info.uuid));
    QVERIFY(!*store->hasOperation(QStringLiteral("another")));
    QCOMPARE(askForeignSql(path, "SELECT count(*) || kind || \"by\" || at FROM operation"),
             QStringLiteral("1import山田2026-04-01T00:00:00.000Z").toUtf8());
    QCOMPARE(askForeignSql(path, "SELECT count(*) FROM history"), QByteArray("0"));
}

void TestCreate::refusesAnExistingFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    writeAll(path, "mine");
    auto made = create(path, sampleDocument());
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Exists);
    QVERIFY(made.error().message.contains(QDir::toNativeSeparators(path)));
    QCOMPARE(readAll(path), QByteArray("mine"));
    QCOMPARE(namesIn(folder), QStringList{QStringLiteral("a.db")});

    const QString link = folder.filePath(QStringLiteral("link.db"));
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("nowhere")), link));
    QCOMPARE(create(link, sampleDocument()).error().kind, ErrorKind::Exists);
}

void TestCreate::refusesAFileThatAppearedMeanwhile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    {
        auto file = NewFile::beside(path);
        QVERIFY(file);
        writeAll(path, "theirs");
        QCOMPARE(file->publish().error().kind, ErrorKind::Exists);
        // Also where it appears after the last look.
        QCOMPARE(renameWithoutReplacing(file->temporaryPath(), path).error().kind,
                 ErrorKind::Exists);
    }
    QCOMPARE(readAll(path), QByteArray("theirs"));
    QCOMPARE(namesIn(folder), QStringList{QStringLiteral("a.db")});
}

void TestCreate::refusesALeftOverJournal()
{
    for (const QString &suffix : {QStringLiteral("-journal"), QStringLiteral("-wal")}) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.db"));
        writeAll(path + suffix, "left over");
        auto made = create(path, sampleDocument());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Exists);
        QVERIFY(made.error().message.contains(QDir::toNativeSeparators(path + suffix)));
        QCOMPARE(namesIn(folder), QStringList{QStringLiteral("a.db") + suffix});

        writeAll(path + suffix, "");
        QVERIFY(create(path, sampleDocument()));
        QVERIFY(openStore(path)->load());

        // Beside the document it is needed: nobody is told to move it away.
        writeAll(path + suffix, "of the document in use");
        made = create(path, sampleDocument());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Exists);
        QVERIFY(!made.error().message.contains(suffix));
    }
}

void TestCreate::refusesContradictingValues()
{
    const QTemporaryDir folder;
    Snapshot values = sampleDocument();
    values.opinions[0].node = NodeId(QStringLiteral("nowhere"));
    auto made = create(folder.filePath(QStringLiteral("a.db")), values);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Invalid);
    QVERIFY(namesIn(folder).isEmpty());
}

void TestCreate::refusesAMissingFolder()
{
    const QTemporaryDir folder;
    auto made = create(folder.filePath(QStringLiteral("none/a.db")), sampleDocument());
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Io);
    QVERIFY(namesIn(folder).isEmpty());
}

void TestCreate::survivesTextThatUtf8CannotHold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    Snapshot values = sampleDocument();
    values.opinions[0].summary = QStringLiteral("前") + QChar(0xD842) + QStringLiteral("後") +
                                 QChar(0xDC00) + QChar(0) + QStringLiteral("終");
    values.opinions[1].summary = QString(QChar(0xFFFE)) + QStringLiteral("逆");
    QVERIFY(create(path, values));
    auto loaded = openStore(path)->load();
    QVERIFY(loaded);
    QCOMPARE(loaded->opinions[0].summary, QStringLiteral("前\uFFFD後\uFFFD\uFFFD終"));
    QCOMPARE(loaded->opinions[1].summary, values.opinions[1].summary);
}

} // namespace gaiyo
