#include "cli/command.h"
#include "cli/console.h"
#include "cli/history_json.h"
#include "cli/load_document.h"
#include "cli/text.h"

#include "domain/snapshot_index.h"
#include "store/history_list.h"

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
        list.append(historyEntryJson(entry));
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
