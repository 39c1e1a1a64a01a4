#include "cli/command.h"

#include "store/care/backup.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

Result<ExitCode> run(const Arguments &arguments, Environment &)
{
    const auto done = backupTo(arguments.operand(0), arguments.operand(1));
    return done ? Result<ExitCode>(ExitCode::Done) : done.error();
}

} // namespace

Command backupCommand()
{
    return {QStringLiteral("backup"),
            {QStringLiteral("FILE.db"), QStringLiteral("OUT.db")},
            {},
            QT_TRANSLATE_NOOP("Cli", "copies a document, also while others work in it"),
            run};
}

} // namespace gaiyo
