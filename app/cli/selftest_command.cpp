#include "cli/command.h"
#include "cli/console.h"

#include "store/file/folder_test.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    if (const auto expected = arguments.find(QStringLiteral("--probe")))
        return ExitCode(probeExitCode(probeLocks(arguments.operand(0), expected->toLongLong())));
    // This program once more: only another process is really asked by the folder.
    const auto second = secondProcess(QCoreApplication::applicationFilePath(),
                                      {QStringLiteral("selftest"), QStringLiteral("--probe")});
    const auto tested = testFolder(arguments.operand(0), second);
    if (!tested)
        return tested.error();
    const auto said = environment.console.print(R"({"trusted":true})"
                                                "\n");
    return said ? Result<ExitCode>(ExitCode::Done) : said.error();
}

} // namespace

Command selftestCommand()
{
    return {QStringLiteral("selftest"),
            {QStringLiteral("DIR")},
            {{QStringLiteral("--probe"), QStringLiteral("NUMBER")}},
            QT_TRANSLATE_NOOP("Cli", "tries whether the file locks of a folder can be trusted with "
                                     "a document that several people edit (--probe is the second "
                                     "process of the test)"),
            run};
}

} // namespace gaiyo
