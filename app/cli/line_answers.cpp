#include "cli/line_answers.h"

#include "cli/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace gaiyo {

namespace {

// Longer than any opinion; a line that never ends must not take all memory.
constexpr qint64 kMaxLineBytes = qint64(16) * 1024 * 1024;

QString errorWord(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Conflict:
        return QStringLiteral("conflict");
    case ErrorKind::NotFound:
        return QStringLiteral("not_found");
    case ErrorKind::Usage:
    case ErrorKind::Invalid:
        return QStringLiteral("invalid");
    case ErrorKind::Busy:
        return QStringLiteral("busy");
    case ErrorKind::ReadOnly:
        return QStringLiteral("read_only");
    default:
        return QStringLiteral("io");
    }
}

} // namespace

Result<QByteArray> readAnswerableLine(QFile &input)
{
    QByteArray line = input.readLine(kMaxLineBytes);
    if (line.size() < kMaxLineBytes - 1 || line.endsWith('\n'))
        return line;
    while (!line.isEmpty() && !line.endsWith('\n'))
        line = input.readLine(kMaxLineBytes);
    return Error{ErrorKind::Invalid, Cli::tr("The line is longer than 16 MiB and was skipped.")};
}

Result<QJsonObject> objectOnLine(const QByteArray &line, const QString &sentence)
{
    QJsonParseError fault;
    const auto json = QJsonDocument::fromJson(line, &fault);
    if (fault.error != QJsonParseError::NoError || !json.isObject())
        return Error{ErrorKind::Invalid, sentence};
    return json.object();
}

QJsonObject refusalAnswer(const Error &error, const std::optional<QJsonObject> &current)
{
    QJsonObject answer{{QStringLiteral("ok"), false},
                       {QStringLiteral("error"), errorWord(error.kind)},
                       {QStringLiteral("message"), error.message}};
    if (current)
        answer.insert(QStringLiteral("current"), *current);
    return answer;
}

QByteArray lineOf(const QJsonObject &answer)
{
    QByteArray line;
    for (const char *key : {"ok", "id", "rev", "error", "message", "current"}) {
        const auto member = answer.constFind(QLatin1String(key));
        if (member == answer.constEnd())
            continue;
        const QByteArray value = QJsonDocument(QJsonArray{*member}).toJson(QJsonDocument::Compact);
        line += (line.isEmpty() ? "{\"" : ",\"") + QByteArray(key) +
                "\":" + value.mid(1, value.size() - 2); // without the array's brackets
    }
    return line + "}\n";
}

} // namespace gaiyo
