#include "cli/table_return.h"

#include "cli/console.h"

#include "document/document.h"
#include "document/sharing/table_update.h"
#include "intake/table_return.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gaiyo {

namespace {

QString reasonWord(LeftField::Reason reason)
{
    switch (reason) {
    case LeftField::Reason::Both:
        return QStringLiteral("both");
    case LeftField::Reason::Unread:
        return QStringLiteral("unread");
    case LeftField::Reason::Cleared:
        return QStringLiteral("cleared");
    case LeftField::Reason::UnknownCategory:
        return QStringLiteral("unknown_category");
    }
    Q_UNREACHABLE();
}

QJsonArray leftJson(const std::vector<LeftField> &left)
{
    QJsonArray all;
    for (const LeftField &field : left)
        all.append(QJsonObject{
            {QStringLiteral("opinion"),
             field.opinion.value().isEmpty() ? QJsonValue() : QJsonValue(field.opinion.value())},
            {QStringLiteral("no"), field.no ? QJsonValue(*field.no) : QJsonValue()},
            {QStringLiteral("field"), field.field},
            {QStringLiteral("table"), field.table},
            {QStringLiteral("document"), field.document},
            {QStringLiteral("reason"), reasonWord(field.reason)}});
    return all;
}

QJsonArray unmatchedJson(const std::vector<UnmatchedRow> &unmatched)
{
    QJsonArray all;
    for (const UnmatchedRow &row : unmatched)
        all.append(QJsonObject{{QStringLiteral("line"), row.line},
                               {QStringLiteral("ref"), row.ref},
                               {QStringLiteral("opinion"),
                                row.opinion ? QJsonValue(row.opinion->value()) : QJsonValue()},
                               {QStringLiteral("text"), row.text},
                               {QStringLiteral("reason"), reasonWord(row.reason)}});
    return all;
}

QByteArray reportText(const TableUpdateReport &report, const TableReturn &back)
{
    const Imported &returned = back.returned;
    QJsonArray gone;
    for (const OpinionId &opinion : report.gone)
        gone.append(opinion.value());
    QJsonArray notUnderstood;
    for (const NotUnderstood &line : returned.notUnderstood)
        notUnderstood.append(
            QJsonObject{{QStringLiteral("line"), line.line}, {QStringLiteral("text"), line.text}});
    const auto member = [](const char *name, const QByteArray &value) {
        return ",\"" + QByteArray(name) + "\":" + value;
    };
    const auto compact = [](const QJsonArray &array) {
        return QJsonDocument(array).toJson(QJsonDocument::Compact);
    };
    return "{\"changed\":" + QByteArray::number(report.changed) +
           member("same", QByteArray::number(report.same)) +
           member("new", QByteArray::number(report.added)) +
           member("gone", QByteArray::number(qint64(report.gone.size()))) +
           member("left", compact(leftJson(report.left))) + member("gone_opinions", compact(gone)) +
           member("unmatched", compact(unmatchedJson(back.unmatched))) +
           member("not_understood", compact(notUnderstood)) +
           member("assumed", compact(QJsonArray::fromStringList(returned.assumed))) + "}\n";
}

} // namespace

Result<ExitCode> takeTableBack(const Source &source, const ImportOptions &options,
                               const QString &path, Environment &environment)
{
    const auto back = readTableReturn(*source.format, source.bytes, options, path,
                                      environment.author, environment.clock);
    if (!back)
        return back.error();
    const auto document = Document::open(path, Access::ReadWrite,
                                         {environment.clock, environment.ids, environment.author});
    if (!document)
        return document.error();
    std::optional<TableUpdate> update; // planned when nobody else can save any more
    const auto outcome =
        (*document)->applyAll(QStringLiteral("import"), [&](const QStringList &answered) {
            if (!update)
                update.emplace(back->table(), *(*document)->snapshot());
            return update->next(answered);
        });
    if (const auto *refusal = std::get_if<Refusal>(&outcome))
        return refusal->error;
    const auto printed = environment.console.print(reportText(update->report(), *back));
    if (!printed)
        return printed.error();
    const bool isAllTaken = update->report().left.empty() && back->unmatched.empty();
    return isAllTaken ? ExitCode::Done : ExitCode::Findings;
}

} // namespace gaiyo
