#include "cli/command.h"
#include "cli/console.h"
#include "cli/text.h"

#include "document/document.h"
#include "domain/snapshot_index.h"

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

QJsonObject refusalAnswer(const Refusal &refusal)
{
    QJsonObject answer{{QStringLiteral("ok"), false},
                       {QStringLiteral("error"), errorWord(refusal.error.kind)},
                       {QStringLiteral("message"), refusal.error.message}};
    if (refusal.current)
        answer.insert(QStringLiteral("current"), *refusal.current);
    return answer;
}

QJsonObject refusalAnswer(ErrorKind kind, const QString &message)
{
    return refusalAnswer(Refusal{{kind, message}, {}});
}

QJsonObject answerTo(const std::variant<Applied, Refusal> &outcome)
{
    if (const auto *refusal = std::get_if<Refusal>(&outcome))
        return refusalAnswer(*refusal);
    const auto &applied = std::get<Applied>(outcome);
    return {{QStringLiteral("ok"), true},
            {QStringLiteral("id"), applied.id},
            {QStringLiteral("rev"), applied.revision}};
}

// The answer as one line, its members in the order of the contract.
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

// Carries out the lines of one run on one open document.
class Batch
{
public:
    explicit Batch(Document &document)
        : m_document(document)
    {}

    QJsonObject answer(const QByteArray &line)
    {
        QJsonParseError fault;
        const auto json = QJsonDocument::fromJson(line, &fault);
        if (fault.error != QJsonParseError::NoError || !json.isObject())
            return refusalAnswer(ErrorKind::Invalid,
                                 Cli::tr("The line is not a JSON object; write one operation on "
                                         "one line."));
        QJsonObject arguments = json.object();
        const QString kind = arguments.take(QStringLiteral("op")).toString();
        if (kind.isEmpty())
            return refusalAnswer(ErrorKind::Invalid,
                                 Cli::tr("The line names no operation; write it as \"op\"."));
        if (kind == u"get")
            return get(arguments);
        if (kind == u"undo" || kind == u"redo") {
            if (!arguments.isEmpty())
                return refusalAnswer(ErrorKind::Invalid,
                                     Cli::tr("“%1” takes no arguments.").arg(kind));
            return answerTo(kind == u"undo" ? m_document.undo() : m_document.redo());
        }
        return apply(kind, std::move(arguments));
    }

private:
    QJsonObject apply(const QString &kind, QJsonObject arguments)
    {
        Operation operation{kind, {}, {}};
        if (arguments.contains(QStringLiteral("rev"))) {
            const QJsonValue rev = arguments.take(QStringLiteral("rev"));
            if (!rev.isDouble() || rev.toInteger(-1) < 0)
                return refusalAnswer(ErrorKind::Invalid,
                                     Cli::tr("\"rev\" is not the number of a revision."));
            operation.ifUnchangedSince = rev.toInteger();
        }
        operation.arguments = std::move(arguments);
        return answerTo(m_document.apply(operation));
    }

    QJsonObject get(const QJsonObject &arguments)
    {
        if (const auto fresh = m_document.refresh(); !fresh)
            return refusalAnswer(fresh.error().kind, fresh.error().message);
        const auto id = idOf(arguments);
        if (!id)
            return refusalAnswer(id.error().kind, id.error().message);
        const auto row = m_document.findRow(*id);
        if (!row)
            return refusalAnswer(ErrorKind::NotFound,
                                 Cli::tr("There is no “%1” in this document.").arg(*id));
        return {{QStringLiteral("ok"), true},
                {QStringLiteral("id"), *id},
                {QStringLiteral("rev"), row->value(QStringLiteral("rev"))},
                {QStringLiteral("current"), *row}};
    }

    // Of get's arguments: {"id":"…"}, or {"no":5} for an opinion.
    Result<QString> idOf(const QJsonObject &arguments) const
    {
        const QJsonValue id = arguments.value(QStringLiteral("id"));
        const QJsonValue no = arguments.value(QStringLiteral("no"));
        if (arguments.size() != 1 || (!id.isString() && !no.isDouble()))
            return Error{ErrorKind::Invalid,
                         Cli::tr("“get” takes one argument: \"id\", or \"no\" of an opinion.")};
        if (id.isString())
            return id.toString();
        const SnapshotPtr snapshot = m_document.snapshot();
        const Opinion *opinion = SnapshotIndex(*snapshot).findOpinionByNo(no.toInt());
        if (opinion == nullptr)
            return Error{ErrorKind::NotFound,
                         Cli::tr("There is no opinion No. %1 in this document.").arg(no.toInt())};
        return opinion->id.value();
    }

    Document &m_document;
};

// The next line without its end; Unreadable where it is too long, and then it is skipped.
Result<QByteArray> readLine(QFile &input)
{
    QByteArray line = input.readLine(kMaxLineBytes);
    if (line.size() < kMaxLineBytes - 1 || line.endsWith('\n'))
        return line;
    while (!line.isEmpty() && !line.endsWith('\n'))
        line = input.readLine(kMaxLineBytes);
    return Error{ErrorKind::Invalid, Cli::tr("The line is longer than 16 MiB and was skipped.")};
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto document = Document::open(arguments.operand(0), Access::ReadWrite,
                                         {environment.clock, environment.ids, environment.author});
    if (!document)
        return document.error();
    // By descriptor: a line is answered as soon as it is there, not when a buffer is full.
    QFile input;
    if (!input.open(fileno(stdin), QIODevice::ReadOnly))
        return Error{ErrorKind::Io, Cli::tr("The standard input cannot be read.")};
    Batch batch(**document);
    while (true) {
        const auto line = readLine(input);
        if (line && line->isEmpty())
            return ExitCode::Done;
        const QJsonObject answer =
            line ? batch.answer(*line) : refusalAnswer(line.error().kind, line.error().message);
        const auto printed = environment.console.print(lineOf(answer));
        if (!printed)
            return printed.error();
    }
}

} // namespace

Command batchCommand()
{
    return {QStringLiteral("batch"),
            {QStringLiteral("FILE.db")},
            {},
            QT_TRANSLATE_NOOP("Cli", "carries out operations, one JSON line each from the standard "
                                     "input, and answers each with a line"),
            run};
}

} // namespace gaiyo
