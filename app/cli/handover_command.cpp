#include "cli/command.h"
#include "cli/operation_info.h"

#include "store/care/handover.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

const QString kWithOriginals = QStringLiteral("--with-originals");

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto letters = arguments.has(kWithOriginals) ? HandedLetters::Kept : HandedLetters::Left;
    const auto done =
        handOver(arguments.operand(0), arguments.operand(1),
                 operationInfo(QStringLiteral("handover")), environment.clock, letters);
    return done ? Result<ExitCode>(ExitCode::Done) : done.error();
}

} // namespace

Command handoverCommand()
{
    return {QStringLiteral("handover"),
            {QStringLiteral("FILE.db"), QStringLiteral("OUT.db")},
            {{kWithOriginals, {}}},
            QT_TRANSLATE_NOOP("Cli", "makes a copy to give away: without history, notes, letters "
                                     "and the names of those who edited"),
            run};
}

} // namespace gaiyo
