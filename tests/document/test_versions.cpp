#include "document/earlier_version.h"
#include "document/other_document.h"
#include "document/repair/recover.h"
#include "document/repair/safety_copies.h"
#include "document/sample_document.h"
#include "store/care/backup.h"
#include "store/care/verify.h"
#include "store/history_list.h"
#include "store/versions.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;

namespace {

const FixedClock kClock(QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC));
const Author kAuthor{QStringLiteral("山田")};

Snapshot contentOf(const QString &path)
{
    const auto store = DocumentStore::open(path, Access::ReadOnly, {}, kClock);
    return store ? SampleDocument::content(*(*store)->load()) : Snapshot();
}

Operation summary(const char *words)
{
    return {QStringLiteral("set_opinion"),
            {{QStringLiteral("id"), QStringLiteral("o1")},
             {QStringLiteral("summary"), QString::fromUtf8(words)}},
            {}};
}

} // namespace

// Named versions, safety copies, and what recovery takes from them.
class TestVersions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Saves of one field within five minutes are one entry, but never across a version.
    void versionIsLocked()
    {
        SampleDocument sample;
        const auto document = sample.open();
        QVERIFY(isApplied(document->apply(summary("一回目"))));
        const Snapshot approved = SampleDocument::content(*document->snapshot());
        const auto revision = nameVersion(sample.path(), QStringLiteral("決裁版"),
                                          QStringLiteral("v1"), kAuthor, kClock);
        QVERIFY(revision.ok());
        QVERIFY(document->refresh().ok());
        QVERIFY(isApplied(document->apply(summary("二回目"))));
        QVERIFY(isApplied(document->apply(summary("三回目"))));

        const auto versions = readVersions(sample.path());
        QCOMPARE(versions->size(), size_t(1));
        QCOMPARE(versions->front().name, QStringLiteral("決裁版"));
        QCOMPARE(versions->front().revision, *revision);
        QCOMPARE(versions->front().by, QStringLiteral("山田"));
        const auto entries = readHistory(sample.path(), std::nullopt);
        QVERIFY(entries.ok());
        const auto later =
            std::count_if(entries->begin(), entries->end(),
                          [&](const HistoryEntry &entry) { return entry.revision > *revision; });
        QCOMPARE(int(later), 1); // the two saves after it are one entry

        const QString copy = sample.path() + QStringLiteral(".approved.db");
        QVERIFY(makeEarlierVersion(sample.path(), copy, *revision, kAuthor, kClock).ok());
        QVERIFY(contentOf(copy) == approved);
        QVERIFY(verifyFile(copy)->empty());
        QVERIFY(verifyFile(sample.path())->empty());
    }

    // Of every released version: what it says is read, and not a byte of it or beside it changes.
    void anotherDocumentStaysAsItIs()
    {
        const QDir data(QStringLiteral(GAIYO_TEST_DATA));
        const QStringList names = data.entryList({QStringLiteral("version-*.db")}, QDir::Files);
        QVERIFY(names.size() >= 12);
        for (const QString &name : names) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(name);
            QVERIFY(QFile::copy(data.filePath(name), path));
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
            const auto bytes = [&] {
                QFile file(path);
                return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            };
            const QByteArray before = bytes();
            const auto other = readOtherDocument(path, kClock);
            QVERIFY2(other, qPrintable(other ? name : other.error().message));
            QVERIFY2(SampleDocument::content(other->values) == contentOf(path), qPrintable(name));
            QVERIFY2(bytes() == before, qPrintable(name));
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(name));
        }
        QCOMPARE(readOtherDocument(data.filePath(QStringLiteral("none.db")), kClock).error().kind,
                 ErrorKind::Missing);
    }

    void filesAreToldApart()
    {
        const auto name = [](const char *path, const char *other) {
            return QDir::fromNativeSeparators(
                nameBeside(QString::fromUtf8(path), QString::fromUtf8(other)));
        };
        QCOMPARE(name("/a/控え.db", "/a/意見.db"), QStringLiteral("控え.db"));
        QCOMPARE(name("/共有/意見.db", "/手元/意見.db"), QStringLiteral("共有/意見.db"));
        QCOMPARE(name("/x/共有/意見.db", "/y/共有/意見.db"), QStringLiteral("/x/共有/意見.db"));
        QCOMPARE(name("/意見.db", "/手元/意見.db"), QStringLiteral("/意見.db"));
        SampleDocument sample;
        const QFileInfo info(sample.path());
        QVERIFY(isSameFile(sample.path(), info.path() + QStringLiteral("/./") + info.fileName()));
        QVERIFY(!isSameFile(sample.path(), QStringLiteral("/none.db")));
        QVERIFY(!isSameFile(QStringLiteral("/none.db"), QStringLiteral("/none.db")));
    }

    void versionNamesAreGivenOnce()
    {
        SampleDocument sample;
        const auto name = [&](const char *words, const char *uuid) {
            return nameVersion(sample.path(), QString::fromUtf8(words), QString::fromLatin1(uuid),
                               kAuthor, kClock);
        };
        QVERIFY(name("決裁版", "a").ok());
        const auto again = name(" 決裁版\n", "b");
        QCOMPARE(again.error().kind, ErrorKind::Invalid);
        QVERIFY(again.error().message.contains(QStringLiteral("決裁版")));
        QCOMPARE(name("  ", "c").error().kind, ErrorKind::Invalid);
        QVERIFY(name("公表版", "d").ok());
        QCOMPARE(readVersions(sample.path())->size(), size_t(2));
    }

    // All of the last hour, then one for an hour, a day, a week; the newest is never thinned.
    void copiesAreThinned()
    {
        SampleDocument sample;
        const QTemporaryDir folder;
        FixedClock clock = kClock;
        const SafetyCopies copies(folder.path(), clock);
        const auto document = sample.open();
        for (int i = 0; i < 6 * 24 * 3; ++i) { // three days of changes
            QVERIFY(isApplied(document->apply(summary(i % 2 == 0 ? "甲" : "乙"))));
            QVERIFY(copies.make(sample.path()).ok());
            clock.advance(10 * 60);
        }
        const auto kept = copies.list(sample.path());
        QVERIFY(kept.size() >= 6 + 22 + 2);
        QVERIFY(kept.size() <= 8 + 25 + 4);
        for (size_t i = 1; i < kept.size(); ++i)
            QVERIFY(kept[i - 1].at > kept[i].at);
        QCOMPARE(kept.front().at, clock.nowUtc().addSecs(-10 * 60));
        QVERIFY(contentOf(kept.front().path) == SampleDocument::content(sample.stored()));
        clock.advance(qint64(3) * 365 * 24 * 60 * 60);
        QVERIFY(copies.make(sample.path()).ok());
        QCOMPARE(copies.list(sample.path()).size(), kept.size()); // no new state, nothing thinned
        QVERIFY(isApplied(document->apply(summary("丙"))));
        QVERIFY(copies.make(sample.path()).ok());
        QCOMPARE(copies.list(sample.path()).size(), size_t(1));
        QCOMPARE(QDir(copies.folderOf(sample.path())).entryList(QDir::Files).size(), 1);
    }

    void officeMayWantNoCopies()
    {
        SampleDocument sample;
        const SafetyCopies none(QString(), kClock);
        QVERIFY(!none.isKept());
        QVERIFY(none.make(sample.path()).ok());
        QVERIFY(none.list(sample.path()).empty());
    }

    void documentsDoNotShareAFolder()
    {
        const SafetyCopies copies(QStringLiteral("/x"), kClock);
        QVERIFY(copies.folderOf(QStringLiteral("/a/意見.db")) !=
                copies.folderOf(QStringLiteral("/b/意見.db")));
        QVERIFY(copies.folderOf(QStringLiteral("/a/意見.db")).contains(QStringLiteral("意見-")));
    }

    void copyThatCannotBeMadeIsSaid()
    {
        SampleDocument sample;
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto made = SafetyCopies(file.fileName(), kClock).make(sample.path());
        QVERIFY(!made.ok());
        QVERIFY(made.error().message.contains(QStringLiteral("file")));
    }

    // The pages with the rows are gone; a safety copy has them, and the report says so.
    void recoveryTakesFromTheCopy()
    {
        SampleDocument sample;
        const QTemporaryDir folder;
        const SafetyCopies copies(folder.path(), kClock);
        QVERIFY(copies.make(sample.path()).ok());
        QFile file(sample.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const Snapshot whole = SampleDocument::content(sample.stored());
        QByteArray bytes = file.readAll();
        const QByteArray words = QStringLiteral("意見o3").toUtf8();
        int wiped = 0;
        for (qsizetype at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at)) {
            bytes.replace(at, words.size(), QByteArray(words.size(), '?')); // also in the history
            ++wiped;
        }
        QVERIFY(wiped >= 1);
        QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
        file.close();

        const QString out = folder.filePath(QStringLiteral("out.db"));
        const OperationInfo info{QStringLiteral("r"), QStringLiteral("recover"), {}, false};
        const auto alone = recoverDocument(sample.path(), out, {}, info, kAuthor, kClock);
        QVERIFY(alone.ok());
        QVERIFY(contentOf(out) != whole);
        QVERIFY(QFile::remove(out));
        const auto report = recoverDocument(
            sample.path(), out, {copies.list(sample.path()).front().path}, info, kAuthor, kClock);
        QVERIFY(report.ok());
        QVERIFY(contentOf(out) == whole);
        QCOMPARE(report->fromCopy.size(), size_t(1));
        QCOMPARE(report->fromCopy.front().id, QStringLiteral("o3"));
        QVERIFY(report->doubtful.empty());
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "test_versions.moc"
