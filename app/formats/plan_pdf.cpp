#include "formats/plan_pdf.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace gaiyo {

namespace {

struct PlanSentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

constexpr int kPdfPatience = 60'000; // milliseconds
constexpr qint64 kMostText = qint64(64) * 1024 * 1024;

QString findPdfReader()
{
    const QString name = QStringLiteral("pdftotext");
    const QString own =
        QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return own.isEmpty() ? QStandardPaths::findExecutable(name) : own;
}

#ifdef Q_OS_UNIX
// Between fork and exec: what an odd PDF makes the reader do ends here.
void limitReader()
{
    const rlimit memory{2'000'000'000, 2'000'000'000};
    const rlimit seconds{60, 60};
    const rlimit files{0, 0};
    setrlimit(RLIMIT_AS, &memory);
    setrlimit(RLIMIT_CPU, &seconds);
    setrlimit(RLIMIT_FSIZE, &files);
    setrlimit(RLIMIT_CORE, &files);
}
#endif

Error unreadablePdf(const QString &path)
{
    return {
        ErrorKind::Unreadable,
        PlanSentences::tr("“%1” cannot be read as a PDF; please give the pages as a table (CSV).")
            .arg(path)};
}

// Whether the file says that it is encrypted: the reader says no more than that it failed.
bool isEncrypted(const QString &path)
{
    constexpr qint64 kMostBytes = qint64(64) * 1024 * 1024;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(kMostBytes).contains("/Encrypt");
}

Error failureOf(const QString &path)
{
    if (!isEncrypted(path))
        return unreadablePdf(path);
    return {ErrorKind::Unreadable,
            PlanSentences::tr(
                "“%1” is protected by a password; please save it without one, or give the "
                "pages as a table (CSV).")
                .arg(path)};
}

constexpr int kLookForStop = 100; // milliseconds

// What the reader answers; none where it is cut off.
std::optional<QByteArray> answerOf(QProcess &reader, const Progress &progress)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray text;
    while (reader.state() != QProcess::NotRunning) {
        const qint64 left = kPdfPatience - timer.elapsed();
        if (left <= 0 || text.size() > kMostText || progress.isStopAsked()) {
            reader.kill();
            reader.waitForFinished();
            return std::nullopt;
        }
        reader.waitForReadyRead(int(qMin<qint64>(left, kLookForStop)));
        text += reader.readAllStandardOutput();
    }
    text += reader.readAllStandardOutput();
    return text;
}

} // namespace

Result<QString> readPlanPdf(const QString &path, const Progress &progress)
{
    const QString program = findPdfReader();
    if (program.isEmpty())
        return Error{ErrorKind::Unreadable,
                     PlanSentences::tr(
                         "To read “%1” the program pdftotext (Poppler) is needed, and it is not "
                         "here; please give the pages as a table (CSV).")
                         .arg(path)};
    QProcess reader;
    reader.setStandardErrorFile(QProcess::nullDevice());
    reader.setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    reader.setChildProcessModifier(limitReader);
#endif
    reader.start(program, {QStringLiteral("-q"), QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                           QFileInfo(path).absoluteFilePath(), QStringLiteral("-")});
    if (!reader.waitForStarted())
        return unreadablePdf(path);
    const auto text = answerOf(reader, progress);
    if (progress.isStopAsked())
        return stoppedError();
    if (!text || reader.exitStatus() != QProcess::NormalExit || reader.exitCode() != 0)
        return failureOf(path);
    QString words = QString::fromUtf8(*text);
    if (words.trimmed().isEmpty()) // form feeds only
        return Error{ErrorKind::Unreadable,
                     PlanSentences::tr("“%1” has pictures of pages only, and no words to look for; "
                                       "please give the pages as a table (CSV).")
                         .arg(path)};
    return words;
}

} // namespace gaiyo
