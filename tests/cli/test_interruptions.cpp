#include "cli/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

// Large enough that a run lasts some hundred milliseconds.
QByteArray largeTable()
{
    QByteArray csv = "No.,章,取組項目,意見,回答,対応区分\n";
    for (int i = 1; i <= 4000; ++i)
        csv += QByteArray::number(i) + ",第1章 あ,項目" + QByteArray::number(i / 20) + "," +
               QByteArray(300, 'x') + "," + QByteArray(300, 'y') + ",◎\n";
    return csv;
}

// Starts the program, ends it by `signal` after so many microseconds; true if it was still running.
// What is temporary goes into the folder.
bool runAndStop(const QStringList &arguments, int signal, qint64 microseconds,
                const QString &temporary = QDir::tempPath())
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), temporary);
    process.setProcessEnvironment(environment);
    process.start(cliPath(), arguments);
    if (!process.waitForStarted())
        qFatal("gaiyo-cli does not start");
    QElapsedTimer timer;
    timer.start();
    while (timer.nsecsElapsed() < microseconds * 1000)
        QThread::usleep(200);
    ::kill(pid_t(process.processId()), signal);
    process.waitForFinished();
    return process.exitStatus() == QProcess::CrashExit;
}

// Many moments of a run, spread over its length: which that is, depends on what else the machine
// does, so a run that was over before its moment came is done again, earlier.
class Moments
{
public:
    Moments(int wanted, qint64 microseconds)
        : m_wanted(wanted)
        , m_attemptsLeft(5 * wanted)
        , m_length(microseconds)
    {}

    bool isDone() const { return m_stopped == m_wanted || m_attemptsLeft == 0; }
    bool isReached() const { return m_stopped == m_wanted; }
    qint64 next()
    {
        --m_attemptsLeft;
        return m_length * m_stopped / m_wanted;
    }
    bool note(bool wasRunning)
    {
        m_stopped += wasRunning ? 1 : 0;
        m_length = wasRunning ? m_length : m_length * 3 / 4;
        return wasRunning;
    }

private:
    int m_wanted;
    int m_attemptsLeft;
    qint64 m_length;
    int m_stopped = 0;
};

} // namespace

// The program is ended in the middle, at many moments: a file is there whole, or not at all.
class TestInterruptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_csv = m_source.filePath(QStringLiteral("large.csv"));
        writeFile(m_csv, largeTable());
        m_document = m_source.filePath(QStringLiteral("large.db"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(runCli({QStringLiteral("import"), m_csv, m_document}).exitCode, 0);
        m_importMicroseconds = timer.nsecsElapsed() / 1000;
        QCOMPARE(runCli({QStringLiteral("versions"), m_document, QStringLiteral("--name"),
                         QStringLiteral("素案")})
                     .exitCode,
                 0);
        m_broken = m_source.filePath(QStringLiteral("broken.db"));
        QVERIFY(QFile::copy(m_document, m_broken));
        writeFile(m_broken + QStringLiteral("-journal"), QByteArray(600, '\1'));
    }

    void killedImportIsWholeOrAbsent()
    {
        Moments moments(24, m_importMicroseconds);
        while (!moments.isDone()) {
            const QTemporaryDir dir;
            const QString target = dir.filePath(QStringLiteral("x.db"));
            moments.note(
                runAndStop({QStringLiteral("import"), m_csv, target}, SIGKILL, moments.next()));
            if (!QFile::exists(target))
                continue;
            QCOMPARE(runCli({QStringLiteral("verify"), target}).exitCode, 0);
            QCOMPARE(opinionCount(target), 4000);
        }
        QVERIFY(moments.isReached());
    }

    void killedAppendIsWholeOrAbsent()
    {
        Moments moments(16, m_importMicroseconds);
        while (!moments.isDone()) {
            const QTemporaryDir dir;
            const QString target = dir.filePath(QStringLiteral("x.db"));
            QCOMPARE(runCli({QStringLiteral("new"), target}).exitCode, 0);
            moments.note(
                runAndStop({QStringLiteral("import"), m_csv, target, QStringLiteral("--append")},
                           SIGKILL, moments.next()));
            QCOMPARE(runCli({QStringLiteral("verify"), target}).exitCode, 0);
            const int count = opinionCount(target);
            QVERIFY2(count == 0 || count == 4000, qPrintable(QString::number(count)));
        }
        QVERIFY(moments.isReached());
    }

    void stoppedExportLeavesNothing_data() { kindsOfExport(); }

    // Ctrl+C and a stopped session leave no unfinished file behind: the whole one, where the signal
    // came in the moment after its renaming, or nothing.
    void stoppedExportLeavesNothing()
    {
        QElapsedTimer timer;
        timer.start();
        const QTemporaryDir complete;
        QCOMPARE(runCli(exportTo(complete)).exitCode, 0);
        const qint64 duration = timer.nsecsElapsed() / 1000;
        const auto whole = readFolder(complete.path());
        for (const int signal : {SIGINT, SIGTERM}) {
            Moments moments(6, duration);
            int absent = 0;
            while (!moments.isDone()) {
                const QTemporaryDir dir;
                if (!moments.note(runAndStop(exportTo(dir), signal, moments.next())))
                    continue;
                const auto left = readFolder(dir.path());
                absent += left.isEmpty() ? 1 : 0;
                QVERIFY2(left.isEmpty() || left == whole, qPrintable(left.keys().join(u' ')));
            }
            QVERIFY(moments.isReached());
            QVERIFY(absent >= 3);
        }
    }

    void stoppedCopyLeavesNothing_data()
    {
        QTest::addColumn<QStringList>("call"); // OUT, CSV, FILE, BROKEN stand for files
        QTest::newRow("import") << QStringList{QStringLiteral("import"), QStringLiteral("CSV"),
                                               QStringLiteral("OUT")};
        QTest::newRow("backup") << QStringList{QStringLiteral("backup"), QStringLiteral("FILE"),
                                               QStringLiteral("OUT")};
        QTest::newRow("recover") << QStringList{QStringLiteral("recover"), QStringLiteral("BROKEN"),
                                                QStringLiteral("OUT")};
        QTest::newRow("earlier version") << QStringList{
            QStringLiteral("versions"), QStringLiteral("FILE"), QStringLiteral("--restore"),
            QStringLiteral("素案"),     QStringLiteral("--to"), QStringLiteral("OUT")};
        QTest::newRow("handover") << QStringList{QStringLiteral("handover"), QStringLiteral("FILE"),
                                                 QStringLiteral("OUT")};
    }

    // A copy holds the words of a whole document, and may not lie about.
    void stoppedCopyLeavesNothing()
    {
        const auto callFor = [this](const QTemporaryDir &dir) {
            QFETCH(QStringList, call);
            call.replaceInStrings(QRegularExpression(QStringLiteral("^OUT$")),
                                  dir.filePath(QStringLiteral("x.db")));
            call.replaceInStrings(QRegularExpression(QStringLiteral("^CSV$")), m_csv);
            call.replaceInStrings(QRegularExpression(QStringLiteral("^FILE$")), m_document);
            call.replaceInStrings(QRegularExpression(QStringLiteral("^BROKEN$")), m_broken);
            return call;
        };
        QElapsedTimer timer;
        timer.start();
        const QTemporaryDir complete;
        QVERIFY(runCli(callFor(complete)).exitCode <= 1);
        const qint64 duration = timer.nsecsElapsed() / 1000;
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
            Moments moments(4, duration);
            while (!moments.isDone()) {
                const QTemporaryDir dir;
                const QTemporaryDir temporary;
                moments.note(runAndStop(callFor(dir), signal, moments.next(), temporary.path()));
                const QString target = dir.filePath(QStringLiteral("x.db"));
                if (QFile::exists(target))
                    QCOMPARE(runCli({QStringLiteral("verify"), target}).exitCode, 0);
                QFile::remove(target);
                for (const QTemporaryDir *place : {&dir, &temporary}) {
                    const QStringList left =
                        QDir(place->path())
                            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
                    QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
                }
            }
            QVERIFY(moments.isReached());
        }
    }

    void killedExportIsWholeOrAbsent_data() { kindsOfExport(); }

    // Nobody can tidy up after that; but no half file has the name that was asked for, and the same
    // call writes the whole one.
    void killedExportIsWholeOrAbsent()
    {
        QElapsedTimer timer;
        timer.start();
        const QTemporaryDir complete;
        QCOMPARE(runCli(exportTo(complete)).exitCode, 0);
        const auto whole = readFolder(complete.path());
        const QString name = whole.firstKey();
        Moments moments(10, timer.nsecsElapsed() / 1000);
        const QTemporaryDir dir;
        int absent = 0;
        while (!moments.isDone()) {
            QFile::remove(dir.filePath(name));
            moments.note(runAndStop(exportTo(dir), SIGKILL, moments.next()));
            const auto left = readFolder(dir.path());
            absent += left.contains(name) ? 0 : 1;
            if (left.contains(name))
                QCOMPARE(left[name], whole[name]);
            for (const QString &other : left.keys())
                QVERIFY2(other == name || other.startsWith(QStringLiteral(".gaiyo-")),
                         qPrintable(other));
        }
        QVERIFY(moments.isReached());
        QVERIFY(absent >= 3);
        QFile::remove(dir.filePath(name));
        QCOMPARE(runCli(exportTo(dir)).exitCode, 0);
        QCOMPARE(readFolder(dir.path())[name], whole[name]);
    }

    // A journal that another file left would be replayed into ours: refused, and nothing touched.
    void importBesideALeftOverJournalIsRefused()
    {
        const QTemporaryDir dir;
        const QString target = dir.filePath(QStringLiteral("x.db"));
        writeFile(target + QStringLiteral("-journal"),
                  QByteArray::fromHex("d9d505f920a163d7") + QByteArray(600, '\1'));
        const auto before = readFolder(dir.path());
        const QString fault = findRefusalFault(runCli({QStringLiteral("import"), m_csv, target}), 4,
                                               QStringLiteral("x.db"));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(readFolder(dir.path()), before);
        writeFile(target + QStringLiteral("-journal"), {}); // an empty one is harmless
        QCOMPARE(runCli({QStringLiteral("import"), m_csv, target}).exitCode, 0);
        QCOMPARE(opinionCount(target), 4000);
    }

private:
    static void kindsOfExport()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("pages") << QStringLiteral("pdf");
        QTest::newRow("pictures of pages") << QStringLiteral("zip");
    }

    QStringList exportTo(const QTemporaryDir &dir) const
    {
        QFETCH(QString, ending);
        const QStringList call{QStringLiteral("export"), m_document,
                               dir.filePath(QStringLiteral("x.") + ending),
                               QStringLiteral("--date"), QStringLiteral("2026-11-23T00:00:00Z")};
        // A picture takes as long as many pages of a PDF.
        return ending == QStringLiteral("zip")
                   ? call + QStringList{QStringLiteral("--pages"), QStringLiteral("1-8")}
                   : call;
    }

    static int opinionCount(const QString &file)
    {
        return runCli({QStringLiteral("stats"), file})
            .json()[QStringLiteral("opinion_count")]
            .toInt(-1);
    }

    QTemporaryDir m_source;
    QString m_csv;
    QString m_document;
    QString m_broken;
    qint64 m_importMicroseconds = 0;
};

QTEST_GUILESS_MAIN(TestInterruptions)
#include "test_interruptions.moc"
