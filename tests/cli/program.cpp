#include "cli/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QtGlobal>

namespace {

constexpr int kTimeoutMs = 300'000;

Outcome finish(QProcess &process, const QByteArray &input)
{
    if (!process.waitForStarted())
        qFatal("gaiyo-cli does not start");
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(kTimeoutMs);
    Outcome outcome;
    if (process.exitStatus() == QProcess::NormalExit && process.state() == QProcess::NotRunning)
        outcome.exitCode = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

} // namespace

QJsonObject Outcome::json() const
{
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(out, &fault);
    if (fault.error != QJsonParseError::NoError || !document.isObject())
        qWarning("not one JSON object: %s\n%s", out.left(500).constData(), qPrintable(err));
    return document.object();
}

QString cliPath()
{
    return QStringLiteral(GAIYO_CLI);
}

Outcome runCli(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(cliPath(), arguments);
    return finish(process, input);
}

Outcome runCliInBlocks(int blocks, const QStringList &arguments)
{
    QProcess process;
    const QString script = QStringLiteral("ulimit -f %1; exec \"$0\" \"$@\"").arg(blocks);
    process.start(QStringLiteral("/bin/sh"),
                  QStringList{QStringLiteral("-c"), script, cliPath()} + arguments);
    return finish(process, {});
}

Outcome runCliInLocale(const QString &locale, const QStringList &arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), locale);
    process.setProcessEnvironment(environment);
    process.start(cliPath(), arguments);
    return finish(process, {});
}

QByteArray fill(QByteArray pattern, const QList<QByteArray> &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        pattern.replace('%' + QByteArray::number(i + 1), values[i]);
    return pattern;
}

QList<QJsonObject> runBatch(const QString &file, const QList<QByteArray> &lines,
                            const QStringList &options)
{
    const Outcome outcome =
        runCli(QStringList{QStringLiteral("batch"), file} + options, lines.join('\n') + '\n');
    QList<QJsonObject> answers;
    for (const QByteArray &line : outcome.out.split('\n')) {
        if (!line.isEmpty())
            answers << QJsonDocument::fromJson(line).object();
    }
    if (outcome.exitCode != 0)
        qWarning("batch: exit %d, %s", outcome.exitCode, qPrintable(outcome.err));
    return answers;
}

QMap<QString, QByteArray> readFolder(const QString &path)
{
    QMap<QString, QByteArray> result;
    QDirIterator files(path, QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        result.insert(QDir(path).relativeFilePath(file), readFile(file));
    }
    return result;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qWarning("cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString findRefusalFault(const Outcome &outcome, int exitCode, const QString &name)
{
    if (outcome.exitCode != exitCode)
        return QStringLiteral("exit code %1 instead of %2: %3")
            .arg(outcome.exitCode)
            .arg(exitCode)
            .arg(outcome.err);
    if (!outcome.out.isEmpty())
        return QStringLiteral("stdout: ") + QString::fromUtf8(outcome.out.left(200));
    const QString sentence = outcome.err.trimmed();
    if (sentence.isEmpty() || sentence.contains(u'\n') || !outcome.err.endsWith(u'\n'))
        return QStringLiteral("not one line: ") + outcome.err;
    if (!sentence.endsWith(u'。'))
        return QStringLiteral("not a Japanese sentence: ") + sentence;
    if (!sentence.contains(name))
        return QStringLiteral("does not name %1: %2").arg(name, sentence);
    return {};
}
