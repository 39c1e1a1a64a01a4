#include "document/earlier_version.h"
#include "document/repair/recover.h"
#include "document/repair/safety_copies.h"
#include "document/sample_document.h"
#include "domain/snapshot_index.h"
#include "store/care/purge.h"
#include "store/care/verify.h"
#include "store/versions.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sqlite3.h>

using namespace gaiyo;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// As another program would.
void runForeignSql(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &handle), SQLITE_OK);
    char *message = nullptr;
    QVERIFY2(sqlite3_exec(handle, sql, nullptr, nullptr, &message) == SQLITE_OK, message);
    sqlite3_close(handle);
}

Snapshot contentOf(const QString &path)
{
    const SystemClock clock;
    auto store = DocumentStore::open(path, Access::ReadOnly, {}, clock);
    if (!store)
        qFatal("%s", qUtf8Printable(store.error().message));
    auto values = (*store)->load();
    if (!values)
        qFatal("%s", qUtf8Printable(values.error().message));
    return SampleDocument::content(*values);
}

OperationInfo info(const char *kind)
{
    static int count = 0;
    return {QStringLiteral("u%1").arg(++count), QString::fromLatin1(kind), {}};
}

// Turns a byte of the words over; they stand once in the file.
void damage(const QString &path, const QString &words)
{
    QByteArray bytes = bytesOf(path);
    const qsizetype at = bytes.indexOf(words.toUtf8());
    QVERIFY(at > 0);
    bytes[at + 1] = char(bytes[at + 1] ^ 1);
    write(path, bytes);
}

QStringList idsOf(const std::vector<RecoveryReport::NamedRow> &rows)
{
    QStringList ids;
    for (const RecoveryReport::NamedRow &row : rows)
        ids += row.id;
    return ids;
}

} // namespace

// What is there when something went wrong: recovery, safety copies, named versions.
class TestSafety : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // What is refused with the offer to take its rows over gives them all.
    void recoverTakesTheRowsOfARefusedFile_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("sound") << QByteArray("SELECT 1");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER x AFTER UPDATE ON opinion BEGIN "
                                               "DELETE FROM node; END");
        QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT * FROM opinion");
        QTest::newRow("table") << QByteArray("CREATE TABLE t (x); INSERT INTO t VALUES (1)");
        QTest::newRow("no table of history") << QByteArray("DROP TABLE history");
        QTest::newRow("another page size") << QByteArray("PRAGMA page_size = 512; VACUUM");
        QTest::newRow("WAL") << QByteArray("PRAGMA journal_mode = WAL; PRAGMA user_version = 1");
        QTest::newRow("newer") << QByteArray("PRAGMA user_version = 9");
        QTest::newRow("not ours by its number") << QByteArray("PRAGMA application_id = 1");
    }
    void recoverTakesTheRowsOfARefusedFile()
    {
        QFETCH(QByteArray, sql);
        SampleDocument sample;
        runForeignSql(sample.path(), sql.constData());
        const QByteArray before = bytesOf(sample.path());
        const QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("out.db"));
        const auto report = recoverDocument(sample.path(), out, {}, info("recover"), {}, m_clock);
        QVERIFY2(report, report ? "" : qUtf8Printable(report.error().message));
        QCOMPARE(idsOf(report->doubtful), QStringList());
        QCOMPARE(idsOf(report->lost), QStringList());
        QVERIFY(contentOf(out) == SampleDocument::content(SampleDocument::values()));
        QCOMPARE(bytesOf(sample.path()), before);
        QVERIFY(verifyFile(out)->empty());
        const auto again = recoverDocument(sample.path(), out, {}, info("recover"), {}, m_clock);
        QCOMPARE(again.error().kind, ErrorKind::Exists);
    }

    // A WAL that was not taken in yet holds the newest words.
    void recoverReadsAWalBesideTheFile()
    {
        SampleDocument sample;
        const QTemporaryDir folder;
        const QString broken = folder.filePath(QStringLiteral("wal.db"));
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(sample.path().toUtf8().constData(), &handle), SQLITE_OK);
        QCOMPARE(sqlite3_exec(handle,
                              "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;"
                              "UPDATE opinion SET note = '新しいメモ' WHERE id = 'o1'",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        QVERIFY(QFile::copy(sample.path(), broken));
        QVERIFY(
            QFile::copy(sample.path() + QStringLiteral("-wal"), broken + QStringLiteral("-wal")));
        sqlite3_close(handle);
        const QString out = folder.filePath(QStringLiteral("out.db"));
        const auto report = recoverDocument(broken, out, {}, info("recover"), {}, m_clock);
        QVERIFY(report);
        const Snapshot saved = contentOf(out);
        const Opinion *opinion = SnapshotIndex(saved).findOpinion(OpinionId(QStringLiteral("o1")));
        QVERIFY(opinion);
        QCOMPARE(opinion->note.value_or(QString()), QStringLiteral("新しいメモ"));
        // Another program does not know our hashes: the clerk is to look at it.
        QCOMPARE(idsOf(report->doubtful), QStringList{QStringLiteral("o1")});
    }

    void recoverUsesHistoryThenTheSafetyCopy()
    {
        SampleDocument sample;
        const QTemporaryDir folder;
        const QString copies = folder.filePath(QStringLiteral("copies"));
        QVERIFY(isApplied(sample.open()->apply(
            operation(R"({"op":"set_opinion","id":"o5","summary":"保存前の五"})"))));
        const SafetyCopies keeper(copies, m_clock);
        QVERIFY(keeper.make(sample.path()));
        const QString copy = keeper.list(sample.path()).front().path;
        QVERIFY(isApplied(sample.open()->apply(
            operation(R"({"op":"set_opinion","id":"o3","summary":"あとの三の文章"})"))));
        QVERIFY(isApplied(sample.open()->apply(operation(R"({"op":"remove_opinion","id":"o2"})"))));
        const Snapshot whole = contentOf(sample.path());
        // o3 has its words in the history; r4 was not changed since the copy.
        QByteArray bytes = bytesOf(sample.path());
        for (const QString &words :
             {QStringLiteral("あとの三の文章"), QStringLiteral("に記載のとおり")}) {
            const qsizetype at = bytes.indexOf(words.toUtf8());
            QVERIFY(at > 0);
            // Found in the row itself: in an entry of the history, which is JSON, a quote stands
            // before it.
            const qsizetype row = bytes[at - 1] == '"' ? bytes.indexOf(words.toUtf8(), at + 1) : at;
            QVERIFY(row > 0);
            bytes[row] = char(bytes[row] ^ 1);
        }
        write(sample.path(), bytes);
        const QString alone = folder.filePath(QStringLiteral("alone.db"));
        const auto without =
            recoverDocument(sample.path(), alone, {}, info("recover"), {}, m_clock);
        QVERIFY(without);
        QCOMPARE(idsOf(without->fromHistory), QStringList{QStringLiteral("o3")});
        QCOMPARE(idsOf(without->doubtful), QStringList{QStringLiteral("r4")});
        const QString out = folder.filePath(QStringLiteral("out.db"));
        const auto report =
            recoverDocument(sample.path(), out, {copy}, info("recover"), {}, m_clock);
        QVERIFY(report);
        QCOMPARE(idsOf(report->fromHistory), QStringList{QStringLiteral("o3")});
        QCOMPARE(idsOf(report->fromCopy), QStringList{QStringLiteral("r4")});
        QCOMPARE(idsOf(report->doubtful), QStringList());
        QVERIFY(contentOf(out) == whole);
        // Nothing is left of the document: the copy is what there is.
        write(sample.path(), QByteArray(20'000, 'x'));
        QCOMPARE(recoverDocument(sample.path(), folder.filePath(QStringLiteral("none.db")), {},
                                 info("recover"), {}, m_clock)
                     .error()
                     .kind,
                 ErrorKind::Damaged);
        const QString last = folder.filePath(QStringLiteral("last.db"));
        QVERIFY(recoverDocument(sample.path(), last, {copy}, info("recover"), {}, m_clock));
        QVERIFY(contentOf(last) == contentOf(copy));
    }

    void recoverPassesOverCopiesThatAreGoneOrDamaged()
    {
        const QTemporaryDir folder;
        SampleDocument sample;
        const QString sound = folder.filePath(QStringLiteral("sound.db"));
        const QString damaged = folder.filePath(QStringLiteral("damaged.db"));
        QVERIFY(QFile::copy(sample.path(), sound));
        write(damaged, "broken");
        write(sample.path(), QByteArray(20'000, 'x'));
        // Thinned out by another Gaiyo between the list and its being read.
        const QString gone = folder.filePath(QStringLiteral("gone.db"));
        const QString out = folder.filePath(QStringLiteral("out.db"));
        const auto report = recoverDocument(sample.path(), out, {gone, damaged, sound},
                                            info("recover"), {}, m_clock);
        QVERIFY(report.ok());
        QCOMPARE(report->copy, sound);
        QVERIFY(contentOf(out) == contentOf(sound));
    }

    void recoverRefusesWhatIsNotThere()
    {
        const QTemporaryDir folder;
        const auto done = recoverDocument(folder.filePath(QStringLiteral("no.db")),
                                          folder.filePath(QStringLiteral("out.db")), {},
                                          info("recover"), {}, m_clock);
        QCOMPARE(done.error().kind, ErrorKind::Missing);
    }

    void aSafetyCopyIsTheDocumentAndNotMadeTwice()
    {
        SampleDocument sample;
        const QTemporaryDir folder;
        FixedClock clock = m_clock;
        const SafetyCopies copies(folder.path(), clock);
        QVERIFY(copies.make(sample.path()));
        clock.advance(700);
        QVERIFY(copies.make(sample.path()));
        QCOMPARE(copies.list(sample.path()).size(), size_t(1));
        const auto document = sample.open();
        QVERIFY(isApplied(
            document->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"変更後"})"))));
        QVERIFY(copies.make(sample.path())); // while it is open
        const auto list = copies.list(sample.path());
        QCOMPARE(list.size(), size_t(2));
        QVERIFY(contentOf(list[0].path) == contentOf(sample.path()));
        QVERIFY(contentOf(list[1].path) == SampleDocument::content(SampleDocument::values()));
    }

    void aDamagedDocumentIsNotCopied()
    {
        SampleDocument sample;
        const QTemporaryDir folder;
        damage(sample.path(), QStringLiteral("共通の考え方"));
        const SafetyCopies copies(folder.path(), m_clock);
        QCOMPARE(copies.make(sample.path()).error().kind, ErrorKind::Damaged);
        QVERIFY(copies.list(sample.path()).empty());
    }

    // Where the way back cannot be gone, nothing is left under the new name or beside it.
    void anEarlierVersionIsThereWholeOrNotAtAll()
    {
        SampleDocument sample;
        const QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("out.db"));
        QVERIFY(isApplied(sample.open()->apply(
            operation(R"({"op":"set_opinion","id":"o3","summary":"消す文章"})"))));
        QVERIFY(makeEarlierVersion(sample.path(), out, 1, {}, m_clock));
        QVERIFY(contentOf(out) == SampleDocument::content(SampleDocument::values()));
        const auto names = [&] {
            return QDir(folder.path())
                .entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
        };
        QCOMPARE(names(), QStringList{QStringLiteral("out.db")});
        QCOMPARE(makeEarlierVersion(sample.path(), out, 1, {}, m_clock).error().kind,
                 ErrorKind::Exists);
        QVERIFY(QFile::remove(out));
        QVERIFY(
            purgeOpinion(sample.path(), QStringLiteral("o3"), QStringLiteral("p"), {}, m_clock));
        QCOMPARE(makeEarlierVersion(sample.path(), out, 1, {}, m_clock).error().kind,
                 ErrorKind::Invalid);
        QCOMPARE(names(), QStringList());
    }

    void namingAVersionTwiceByOneOperationIsDoneOnce()
    {
        SampleDocument sample;
        const auto name = [&] {
            return nameVersion(sample.path(), QStringLiteral("決裁版"), QStringLiteral("v1"), {},
                               m_clock);
        };
        const auto first = name();
        QVERIFY(first);
        QCOMPARE(*name(), *first);
        QCOMPARE(readVersions(sample.path())->size(), size_t(1));
        QCOMPARE(nameVersion(sample.path(), QString(101, u'版'), QStringLiteral("v2"), {}, m_clock)
                     .error()
                     .kind,
                 ErrorKind::Invalid);
    }

private:
    const FixedClock m_clock{QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC)};
};

QTEST_GUILESS_MAIN(TestSafety)
#include "test_safety.moc"
