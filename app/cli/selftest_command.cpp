#include "cli/command.h"
#include "cli/console.h"

#include "store/folder_test.h"

#include <QCoreApplication>
#include <QProcess>

namespace gaiyo {

namespace {

constexpr int kFirstAnswer = 20;  // exit codes of the second process, apart from the program's own
constexpr int kPatience = 60'000; // milliseconds

// This program once more: only another process is really asked by the folder.
LockAnswer askSecondProcess(const QString &file, qint64 expected)
{
    QProcess second;
    second.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("selftest"), QStringLiteral("--probe"), QString::number(expected),
                  QStringLiteral("--"), file});
    if (!second.waitForFinished(kPatience) || second.exitStatus() != QProcess::NormalExit)
        return LockAnswer::Failed;
    const int answer = second.exitCode() - kFirstAnswer;
    return answer >= 0 && answer <= int(LockAnswer::Failed) ? LockAnswer(answer)
                                                            : LockAnswer::Failed;
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    if (const auto expected = arguments.find(QStringLiteral("--probe")))
        return ExitCode(kFirstAnswer +
                        int(probeLocks(arguments.operand(0), expected->toLongLong())));
    const auto tested = testFolder(arguments.operand(0), askSecondProcess);
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
