#include "cli/command.h"
#include "cli/console.h"
#include "cli/load_document.h"
#include "cli/text.h"

#include "domain/outline.h"
#include "store/history_list.h"
#include "store/row_table.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gaiyo {

namespace {

// By its No., or by its id, which also reaches one that was removed.
Result<std::optional<QString>> findOpinionId(const Arguments &arguments,
                                             const Environment &environment)
{
    const auto named = arguments.find(QStringLiteral("--opinion"));
    if (!named)
        return std::optional<QString>();
    bool isNumber = false;
    const int no = named->toInt(&isNumber);
    if (!isNumber)
        return named;
    const auto snapshot = loadDocument(arguments.operand(0), environment);
    if (!snapshot)
        return snapshot.error();
    const Opinion *opinion = SnapshotIndex(*snapshot).findOpinionByNo(no);
    return std::optional(opinion != nullptr ? opinion->id.value() : *named);
}

// Only the fields that changed: {"summary":{"old":…,"new":…}}.
QJsonObject changedFields(const HistoryEntry &entry)
{
    const QJsonObject before = entry.before.value_or(QJsonObject());
    const QJsonObject after = entry.after.value_or(QJsonObject());
    QStringList names = before.keys() + after.keys();
    names.removeDuplicates();
    QJsonObject fields;
    for (const QString &name : names) {
        if (before[name] == after[name])
            continue;
        QJsonObject values;
        if (entry.before)
            values.insert(QStringLiteral("old"), before[name]);
        if (entry.after)
            values.insert(QStringLiteral("new"), after[name]);
        fields.insert(name, values);
    }
    return fields;
}

QJsonObject entryJson(const HistoryEntry &entry)
{
    const QString change = !entry.before  ? QStringLiteral("added")
                           : !entry.after ? QStringLiteral("removed")
                                          : QStringLiteral("changed");
    return {{QStringLiteral("rev"), entry.revision},
            {QStringLiteral("since"), entry.since.toString(Qt::ISODateWithMs)},
            {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("by"), entry.by},
            {QStringLiteral("op"), entry.kind},
            {QStringLiteral("entity"), entityName(entry.entity)},
            {QStringLiteral("id"), entry.id},
            {QStringLiteral("change"), change},
            {QStringLiteral("purged"), entry.isPurged},
            {QStringLiteral("fields"), changedFields(entry)}};
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto opinion = findOpinionId(arguments, environment);
    if (!opinion)
        return opinion.error();
    const auto entries = readHistory(arguments.operand(0), *opinion);
    if (!entries)
        return entries.error();
    QJsonArray list;
    for (const HistoryEntry &entry : *entries)
        list.append(entryJson(entry));
    const auto printed =
        environment.console.print(QJsonDocument(list).toJson(QJsonDocument::Compact) + '\n');
    return printed ? Result<ExitCode>(ExitCode::Done) : printed.error();
}

} // namespace

Command historyCommand()
{
    return {QStringLiteral("history"),
            {QStringLiteral("FILE.db")},
            {{QStringLiteral("--opinion"), QStringLiteral("NO")}, {QStringLiteral("--json"), {}}},
            QT_TRANSLATE_NOOP("Cli", "who changed what when, as JSON; of one opinion, also one "
                                     "that was removed (by its id)"),
            run};
}

} // namespace gaiyo
