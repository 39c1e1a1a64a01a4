#include "cli/command.h"
#include "cli/console.h"
#include "cli/copies_folder.h"
#include "cli/operation_info.h"

#include "document/repair/recover.h"
#include "document/repair/safety_copies.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gaiyo {

namespace {

QJsonArray rowsJson(const std::vector<RecoveryReport::NamedRow> &rows)
{
    QJsonArray list;
    for (const RecoveryReport::NamedRow &row : rows)
        list.append(QJsonObject{{QStringLiteral("entity"),
                                 row.entity.isEmpty() ? QJsonValue() : QJsonValue(row.entity)},
                                {QStringLiteral("id"), row.id}});
    return list;
}

QStringList pathsOf(const std::vector<SafetyCopies::Copy> &copies)
{
    QStringList paths;
    for (const SafetyCopies::Copy &copy : copies)
        paths.append(copy.path);
    return paths;
}

// Prints what was saved and what was not.
Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const SafetyCopies kept(copiesFolder(arguments), environment.clock);
    const QStringList copies = pathsOf(kept.list(arguments.operand(0)));
    std::vector<QStringList> elsewhere;
    for (const auto &others : kept.listElsewhere(arguments.operand(0)))
        elsewhere.push_back(pathsOf(others));
    const auto report = recoverDocument(arguments.operand(0), arguments.operand(1), copies,
                                        operationInfo(QStringLiteral("recover")),
                                        environment.author, environment.clock, elsewhere);
    if (!report)
        return report.error();
    QJsonObject saved;
    for (const auto &[entity, count] : report->saved)
        saved.insert(entity, count);
    const QJsonObject json{
        {QStringLiteral("saved"), saved},
        {QStringLiteral("consultation"), report->hasConsultation},
        {QStringLiteral("from_history"), rowsJson(report->fromHistory)},
        {QStringLiteral("copy"), report->copy.isEmpty() ? QJsonValue() : QJsonValue(report->copy)},
        {QStringLiteral("from_copy"), rowsJson(report->fromCopy)},
        {QStringLiteral("doubtful"), rowsJson(report->doubtful)},
        {QStringLiteral("lost"), rowsJson(report->lost)}};
    const auto printed =
        environment.console.print(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
    return printed ? Result<ExitCode>(ExitCode::Done) : printed.error();
}

} // namespace

Command recoverCommand()
{
    return {QStringLiteral("recover"),
            {QStringLiteral("BROKEN.db"), QStringLiteral("OUT.db")},
            {{QStringLiteral("--copies"), QStringLiteral("DIR")}},
            QT_TRANSLATE_NOOP("Cli", "saves what can be read of a damaged document into a new one, "
                                     "and reports what could not be saved"),
            run};
}

} // namespace gaiyo
