#include "document/recover.h"
#include "document/safety_copies.h"
#include "document/sample_document.h"
#include "document/versions.h"
#include "domain/outline.h"
#include "store/named_versions.h"
#include "store/verify.h"

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

QString summaryOf(const Snapshot &values, const char *id)
{
    const Opinion *opinion = SnapshotIndex(values).findOpinion(OpinionId(QString::fromLatin1(id)));
    return opinion ? opinion->summary : QString();
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

QStringList idsOf(const std::vector<RecoveryReport::Row> &rows)
{
    QStringList ids;
    for (const RecoveryReport::Row &row : rows)
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
        const SafetyCopies keeper(copies, sample.path());
        const auto copy = keeper.make(m_clock);
        QVERIFY(copy && *copy);
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
            // In the row's own place; the history's entry is JSON.
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
            recoverDocument(sample.path(), out, (*copy)->path, info("recover"), {}, m_clock);
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
        QVERIFY(recoverDocument(sample.path(), last, (*copy)->path, info("recover"), {}, m_clock));
        QVERIFY(contentOf(last) == contentOf((*copy)->path));
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
        const SafetyCopies copies(folder.path(), sample.path());
        const auto first = copies.make(clock);
        QVERIFY(first && *first);
        QVERIFY(contentOf((*first)->path) == contentOf(sample.path()));
        clock.advance(700);
        const auto same = copies.make(clock);
        QVERIFY(same && !*same);
        const auto document = sample.open();
        QVERIFY(isApplied(
            document->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"変更後"})"))));
        const auto second = copies.make(clock); // while it is open
        QVERIFY(second && *second);
        QCOMPARE(copies.list().size(), size_t(2));
        QCOMPARE(copies.list().front(), **second);
        QCOMPARE(copies.findNewestSound()->id, (*second)->id);
        const QString out = folder.filePath(QStringLiteral("out.db"));
        QVERIFY(copies.restore((*first)->id, out));
        QVERIFY(contentOf(out) == SampleDocument::content(SampleDocument::values()));
        QCOMPARE(copies.restore(QStringLiteral("none"), out).error().kind, ErrorKind::NotFound);
        QCOMPARE(copies.restore((*first)->id, out).error().kind, ErrorKind::Exists);
        // A copy that was damaged afterwards is passed over.
        write((*second)->path, "broken");
        QCOMPARE(copies.findNewestSound()->id, (*first)->id);
    }

    void aDamagedDocumentIsNotCopied()
    {
        SampleDocument sample;
        const QTemporaryDir folder;
        damage(sample.path(), QStringLiteral("共通の考え方"));
        const SafetyCopies copies(folder.path(), sample.path());
        QCOMPARE(copies.make(m_clock).error().kind, ErrorKind::Damaged);
        QVERIFY(copies.list().empty());
    }

    void theOfficeSetsThePlaceOrNone()
    {
        const QString user = QStringLiteral("/home/u/data");
        QCOMPARE(safetyCopyFolder({}, user), user + QStringLiteral("/copies"));
        QCOMPARE(safetyCopyFolder(QStringLiteral(" "), user), user + QStringLiteral("/copies"));
        QCOMPARE(safetyCopyFolder(QStringLiteral("/srv/控え"), user), QStringLiteral("/srv/控え"));
        QCOMPARE(safetyCopyFolder(QStringLiteral("none"), user), QString());
        SampleDocument sample;
        const SafetyCopies none(QString(), sample.path());
        QVERIFY(!none.areKept());
        const auto made = none.make(m_clock);
        QVERIFY(made && !*made);
        QVERIFY(none.list().empty());
        // Two documents of one name do not share copies.
        SampleDocument other;
        QVERIFY(SafetyCopies(user, sample.path()).folder() !=
                SafetyCopies(user, other.path()).folder());
    }

    // A copy every ten minutes for ten weeks.
    void copiesThinOutByHourDayAndWeek()
    {
        QDateTime now = m_clock.nowUtc();
        std::vector<SafetyCopy> all;
        size_t most = 0;
        const auto thin = [&](std::vector<SafetyCopy> &copies) {
            for (const SafetyCopy &gone : copiesToRemove(copies, now))
                std::erase(copies, gone);
        };
        for (int i = 0; i < 10 * 7 * 24 * 6; ++i) {
            now = now.addSecs(600);
            const SafetyCopy copy{QString::number(i), {}, now, i, 0};
            all.push_back(copy);
            thin(all);
            most = std::max(most, all.size());
            QVERIFY(all.back() == copy);
        }
        QVERIFY(copiesToRemove(all, now).empty());
        QVERIFY2(most <= 7 + 25 + 8 + 12, qPrintable(QString::number(most)));
        // Something of every hour of the last day, every day of the last week, every week.
        const auto isThere = [&](qint64 from, qint64 to) {
            return std::any_of(all.begin(), all.end(), [&](const SafetyCopy &copy) {
                const qint64 age = copy.at.secsTo(now);
                return age >= from && age < to;
            });
        };
        for (int hour = 0; hour < 23; ++hour)
            QVERIFY(isThere(hour * 3600, (hour + 2) * 3600));
        for (int day = 1; day < 6; ++day)
            QVERIFY(isThere(day * 86'400, (day + 2) * 86'400));
        for (int week = 1; week < 8; ++week)
            QVERIFY(isThere(week * 604'800, (week + 2) * 604'800));
        // The only copy stays however old it is.
        now = now.addYears(3);
        thin(all);
        QCOMPARE(all.size(), size_t(1));
    }

    void copiesAreDueOnOpeningAndAfterTenMinutesOfChange()
    {
        FixedClock clock = m_clock;
        SafetyCopySchedule schedule(clock);
        QVERIFY(schedule.isDue(1));
        schedule.noteBegun(1);
        QVERIFY(!schedule.isDue(2));
        clock.advance(599);
        QVERIFY(!schedule.isDue(2));
        clock.advance(1);
        QVERIFY(schedule.isDue(2));
        QVERIFY(!schedule.isDue(1));
        schedule.noteBegun(2);
        QVERIFY(!schedule.isDue(3));
    }

    void aNamedVersionComesBackAsItWas()
    {
        SampleDocument sample;
        FixedClock clock = m_clock;
        const QTemporaryDir folder;
        const auto document = sample.open();
        QVERIFY(isApplied(document->apply(
            operation(R"({"op":"set_opinion","id":"o1","summary":"決裁の文章"})"))));
        const QString name = QStringLiteral("決裁版");
        const Author chief{QStringLiteral("課長")};
        const auto version = nameVersion(sample.path(), name, QStringLiteral("v1"), chief, clock);
        QVERIFY(version);
        QCOMPARE(version->name, name);
        QCOMPARE(*nameVersion(sample.path(), name, QStringLiteral("v1"), chief, clock), *version);
        QCOMPARE(nameVersion(sample.path(), name, QStringLiteral("v2"), chief, clock).error().kind,
                 ErrorKind::Invalid);
        QCOMPARE(
            nameVersion(sample.path(), QStringLiteral(" \n"), QStringLiteral("v3"), chief, clock)
                .error()
                .kind,
            ErrorKind::Invalid);
        const Snapshot then = contentOf(sample.path());
        // The same person in the same field, within the five minutes that make one entry.
        QVERIFY(document->refresh());
        QVERIFY(isApplied(document->apply(
            operation(R"({"op":"set_opinion","id":"o1","summary":"あとの文章"})"))));
        QVERIFY(isApplied(document->apply(operation(R"({"op":"remove_opinion","id":"o4"})"))));
        QVERIFY(isApplied(document->apply(
            operation(R"({"op":"add_opinion","node":"a1","summary":"新しい意見"})"))));
        QCOMPARE(readNamedVersions(sample.path())->size(), size_t(1));
        const QString out = folder.filePath(QStringLiteral("out.db"));
        QVERIFY(
            restoreRevision(sample.path(), version->revision, out, info("restore"), chief, clock));
        QVERIFY(contentOf(out) == then);
        QVERIFY(verifyFile(out)->empty());
        QCOMPARE(summaryOf(contentOf(sample.path()), "o1"), QStringLiteral("あとの文章"));
        QCOMPARE(QDir(folder.path())
                     .entryList(QDir::Files | QDir::Hidden | QDir::Dirs | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("out.db")});
        const SystemClock system;
        auto store = DocumentStore::open(sample.path(), Access::ReadOnly, {}, system);
        QStringList changed;
        const auto rows = (*store)->changesSince(version->revision);
        for (const RowChange &row : *rows)
            changed += row.id;
        QVERIFY(changed.contains(QStringLiteral("o1")) && changed.contains(QStringLiteral("o4")));
        QVERIFY(!changed.contains(QStringLiteral("o2")));
    }

private:
    const FixedClock m_clock{QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC)};
};

QTEST_GUILESS_MAIN(TestSafety)
#include "test_safety.moc"
