#include "cli/table_return.h"

#include "cli/console.h"
#include "cli/text.h"

#include "document/document.h"
#include "document/earlier_version.h"
#include "document/sharing/returned_ids.h"
#include "document/sharing/table_update.h"
#include "exchange/rows/opinion_table.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gaiyo {

namespace {

// The document as it was when the table was exported.
Result<Snapshot> readBase(const QString &path, const QString &state, const Environment &environment)
{
    const auto store =
        DocumentStore::open(path, Access::ReadOnly, environment.author, environment.clock);
    if (!store)
        return store.error();
    const auto revision = requireState(**store, state);
    if (!revision)
        return revision.error();
    return readEarlierVersion(path, *revision, environment.author, environment.clock);
}

// What the reader makes of the table as it was exported: what a table does not hold is lost on both
// sides, and is no difference.
Result<Imported> writeAndRead(const Format &format, const Snapshot &base, const QString &state,
                              Environment &environment)
{
    const auto write = format.writer ? format.writer->prepare({}) : Error{ErrorKind::Internal, {}};
    if (!write)
        return write.error();
    QBuffer table;
    table.open(QIODevice::WriteOnly);
    const WriteContext context{environment.clock.nowUtc(), {}, state};
    if (const auto written = (*write)(base, table, context); !written)
        return written.error();
    return format.reader->read(table.data(), {environment.ids, {}, {}, {}});
}

// The fields that can be compared. Where the column is gone that names the row with the text, rows
// that share one look as if they had none.
QSet<QString> comparedFields(const Imported &returned, const Imported &exported)
{
    QSet<QString> fields(returned.fields.begin(), returned.fields.end());
    const QString shared = QStringLiteral("shared_with");
    if (exported.fields.contains(shared) && !fields.contains(shared))
        fields.remove(QStringLiteral("response"));
    return fields;
}

QJsonArray leftJson(const std::vector<LeftField> &left)
{
    QJsonArray all;
    for (const LeftField &field : left)
        all.append(
            QJsonObject{{QStringLiteral("opinion"), field.opinion.value()},
                        {QStringLiteral("no"), field.no ? QJsonValue(*field.no) : QJsonValue()},
                        {QStringLiteral("field"), field.field},
                        {QStringLiteral("table"), field.table},
                        {QStringLiteral("document"), field.document}});
    return all;
}

QByteArray reportText(const TableUpdateReport &report, const Imported &returned)
{
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
           member("not_understood", compact(notUnderstood)) +
           member("assumed", compact(QJsonArray::fromStringList(returned.assumed))) + "}\n";
}

} // namespace

Result<ExitCode> takeTableBack(const Format &format, Imported returned, const QString &path,
                               Environment &environment)
{
    if (returned.state.isEmpty())
        return Error{ErrorKind::Invalid,
                     Cli::tr("The table has no column gaiyo_id@…, so that its rows are nobody's. "
                             "Export it from the document once more, or add its rows by "
                             "--append.")};
    const auto base = readBase(path, returned.state, environment);
    if (!base)
        return base.error();
    const auto exported = writeAndRead(format, *base, returned.state, environment);
    if (!exported)
        return exported.error();
    settleReturnedIds(returned.values, *base, environment.ids);
    const ReturnedTable table{*base, exported->values, returned.values,
                              comparedFields(returned, *exported), &OpinionTable::categoryLabel};
    const auto document = Document::open(path, Access::ReadWrite,
                                         {environment.clock, environment.ids, environment.author});
    if (!document)
        return document.error();
    std::optional<TableUpdate> update; // planned when nobody else can save any more
    const auto outcome =
        (*document)->applyAll(QStringLiteral("import"), [&](const QStringList &answered) {
            if (!update)
                update.emplace(table, *(*document)->snapshot());
            return update->next(answered);
        });
    if (const auto *refusal = std::get_if<Refusal>(&outcome))
        return refusal->error;
    const auto printed = environment.console.print(reportText(update->report(), returned));
    if (!printed)
        return printed.error();
    return update->report().left.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace gaiyo
