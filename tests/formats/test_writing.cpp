#include "formats/test_writing.h"

#include "base/stopped.h"
#include "domain/seed_document.h"
#include "formats/contract.h"
#include "formats/write_file.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace gaiyo;

namespace {

// A device that stops the work that writes to it, once it has taken some bytes.
class StoppingDevice : public QIODevice
{
public:
    StoppingDevice(qint64 after, const Progress &progress)
        : m_left(after)
        , m_progress(progress)
    {
        open(QIODevice::WriteOnly);
    }
    bool isSequential() const override { return true; }
    bool wasLate() const { return m_wasLate; } // something came after that

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_wasLate = m_wasLate || m_progress.isStopAsked();
        m_left -= size;
        if (m_left < 0)
            m_progress.stop();
        return size;
    }

private:
    qint64 m_left;
    bool m_wasLate = false;
    Progress m_progress;
};

} // namespace

void TestWriting::emptyDocument_data()
{
    writers();
}

void TestWriting::emptyDocument()
{
    QFETCH(QString, id);
    Snapshot values;
    values.consultation.title = QStringLiteral("題");
    if (id.startsWith(u"extract_")) { // of nothing, which is refused: no booklet is meant
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto outcome = writerOf(formatOf(id))(values, out, context());
        QVERIFY(!outcome.ok() && outcome.error().message.contains(QStringLiteral("extract")));
        QVERIFY(out.data().isEmpty());
        return;
    }
    QVERIFY(!written(formatOf(id), values).isEmpty());
}

void TestWriting::sameBytesAgain_data()
{
    writers();
}

void TestWriting::sameBytesAgain()
{
    QFETCH(QString, id);
    const Snapshot values = richDocument();
    QVERIFY(written(formatOf(id), values) == written(formatOf(id), values));
}

void TestWriting::writingStops_data()
{
    writers();
}

void TestWriting::writingStops()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    const Snapshot values = largeDocument(300);
    const QTemporaryDir dir;
    const QString target = dir.filePath(QStringLiteral("out"));
    Result<void> outcome;
    const auto write = [&](const WriteContext &how) {
        return writeFile(writerOf(format), values, target, WholeFile::Existing::Refused, how);
    };
    WriteContext how = context();
    how.progress = stopped();
    outcome = write(how);
    QVERIFY(!outcome && outcome.error().kind == ErrorKind::Cancelled);
    QVERIFY(!outcome.error().message.isEmpty());
    QCOMPARE(namesIn(dir.path()), QStringList());

    how.progress = Progress::make([](double) { return false; });
    outcome = write(how);
    QVERIFY(!outcome && outcome.error().kind == ErrorKind::Cancelled);
    QCOMPARE(namesIn(dir.path()), QStringList());

    // In the middle of what it writes; a format that writes all at once is at its end then.
    const qint64 size = written(format, values).size();
    how.progress = Progress::make();
    StoppingDevice out(size / 3, how.progress);
    outcome = writerOf(format)(values, out, how);
    QVERIFY(outcome.ok() ? !out.wasLate() : outcome.error().kind == ErrorKind::Cancelled);
}

void TestWriting::targetExists_data()
{
    writers();
}

void TestWriting::targetExists()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    const Snapshot values = richDocument();
    const QTemporaryDir dir;
    const QString target = dir.filePath(QStringLiteral("out.x"));
    const auto write = [&](const QString &path, WholeFile::Existing existing) {
        return writeFile(writerOf(format), values, path, existing, context());
    };
    const auto kindOf = [&](const QString &path, WholeFile::Existing existing) {
        const auto outcome = write(path, existing);
        return outcome || outcome.error().message.isEmpty() ? ErrorKind::Internal
                                                            : outcome.error().kind;
    };
    writeTo(target, "mine");
    QCOMPARE(kindOf(target, WholeFile::Existing::Refused), ErrorKind::Exists);
    QCOMPARE(contentOf(target), QByteArray("mine"));
    QVERIFY(write(target, WholeFile::Existing::Replaced).ok());
    QVERIFY(contentOf(target) == written(format, values));
    QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(kindOf(dir.filePath(QStringLiteral("folder")), WholeFile::Existing::Replaced),
             ErrorKind::Exists);
    QCOMPARE(kindOf(dir.filePath(QStringLiteral("none/out.x")), WholeFile::Existing::Refused),
             ErrorKind::Io);
    QCOMPARE(namesIn(dir.path()), (QStringList{QStringLiteral("folder"), QStringLiteral("out.x")}));
}

void TestWriting::diskIsFull_data()
{
    writers();
}

// No file may grow over some bytes: a disk that is full, at several places of the file.
void TestWriting::diskIsFull()
{
#ifndef Q_OS_UNIX
    QSKIP("limits of files are Unix'");
#else
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    const Snapshot values = largeDocument(20);
    const qint64 size = written(format, values).size();
    const auto former = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    for (const qint64 room : {qint64(0), size / 2, size - 1}) {
        for (const auto existing : {WholeFile::Existing::Refused, WholeFile::Existing::Replaced}) {
            const QTemporaryDir dir;
            const QString target = dir.filePath(QStringLiteral("out"));
            QStringList names;
            if (existing == WholeFile::Existing::Replaced) {
                writeTo(target, "mine");
                names << QStringLiteral("out");
            }
            struct rlimit limit = before;
            limit.rlim_cur = rlim_t(room);
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
            const auto outcome = writeFile(writerOf(format), values, target, existing, context());
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, ErrorKind::Full);
            QVERIFY(outcome.error().message.contains(QDir::toNativeSeparators(target)));
            QCOMPARE(namesIn(dir.path()), names);
            if (!names.isEmpty())
                QCOMPARE(contentOf(target), QByteArray("mine"));
        }
    }
    std::signal(SIGXFSZ, former);
#endif
}

void TestWriting::deviceIsFull_data()
{
    writers();
}

// A device that says no at the first byte, without the file around it.
void TestWriting::deviceIsFull()
{
#ifndef Q_OS_LINUX
    QSKIP("/dev/full is Linux'");
#else
    QFETCH(QString, id);
    QFile full(QStringLiteral("/dev/full"));
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto outcome = writerOf(formatOf(id))(largeDocument(5), full, context());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Io);
    QVERIFY(!outcome.error().message.isEmpty());
#endif
}
