#include "cli/command.h"
#include "cli/console.h"
#include "cli/load_document.h"

#include "exchange/json/stats_json.h"
#include "store/confirmations.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto snapshot = loadDocument(arguments.operand(0), environment);
    if (!snapshot)
        return snapshot.error();
    const auto standing = readStanding(arguments.operand(0));
    if (!standing)
        return standing.error();
    const auto printed =
        environment.console.print(statsJson(*snapshot, {standing->confirmed, standing->approved}));
    return printed ? Result<ExitCode>(ExitCode::Done) : printed.error();
}

} // namespace

Command statsCommand()
{
    return {QStringLiteral("stats"),
            {QStringLiteral("FILE.db")},
            {},
            QT_TRANSLATE_NOOP("Cli", "counts the document, as JSON"),
            run};
}

} // namespace gaiyo
