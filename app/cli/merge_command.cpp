#include "cli/command.h"
#include "cli/console.h"

#include "document/sharing/merge.h"
#include "store/rows/row_table.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gaiyo {

namespace {

QJsonObject conflictJson(const MergeReport::Conflict &conflict)
{
    const FieldConflict &values = conflict.values;
    return {
        {QStringLiteral("entity"), entityName(conflict.entity)},
        {QStringLiteral("id"), values.id},
        {QStringLiteral("field"), values.field.isEmpty() ? QJsonValue() : QJsonValue(values.field)},
        {QStringLiteral("base"), values.base},
        {QStringLiteral("copy"), values.mine},
        {QStringLiteral("document"), values.theirs}};
}

// Prints what was merged and what was not; exit code 1 where there is something to decide.
Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto report = mergeCopy(arguments.operand(0), arguments.operand(1), environment.author,
                                  environment.clock);
    if (!report)
        return report.error();
    QJsonArray conflicts;
    for (const MergeReport::Conflict &conflict : report->conflicts)
        conflicts.append(conflictJson(conflict));
    QJsonArray renumbered;
    for (const MergeReport::Renumbered &row : report->renumbered)
        renumbered.append(QJsonObject{{QStringLiteral("entity"), entityName(row.entity)},
                                      {QStringLiteral("id"), row.id},
                                      {QStringLiteral("from"), row.from},
                                      {QStringLiteral("to"), row.to}});
    const QJsonObject json{
        {QStringLiteral("merged"), QJsonObject{{QStringLiteral("added"), report->added},
                                               {QStringLiteral("changed"), report->changed},
                                               {QStringLiteral("removed"), report->removed}}},
        {QStringLiteral("merged_before"), report->wasMergedBefore},
        {QStringLiteral("renumbered"), renumbered},
        {QStringLiteral("conflicts"), conflicts}};
    const auto printed =
        environment.console.print(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
    if (!printed)
        return printed.error();
    return report->conflicts.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

Command mergeCommand()
{
    return {QStringLiteral("merge"),
            {QStringLiteral("COPY.db"), QStringLiteral("INTO.db")},
            {},
            QT_TRANSLATE_NOOP("Cli", "brings the changes of a copy back into the document that it "
                                     "was made of; conflicts are listed, nothing is overwritten"),
            run};
}

} // namespace gaiyo
