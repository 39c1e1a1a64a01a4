#include "cli/console.h"
#include "cli/run.h"
#include "cli/text.h"

#include "base/unfinished.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdlib>
#include <exception>

#ifdef Q_OS_WIN
#include <cstdio>
#include <fcntl.h>
#include <io.h>
#else
#include <clocale>
#include <cstring>
#include <langinfo.h>
#endif

namespace {

// Bytes go out as they are, and names of files come in as UTF-8 whatever the caller's locale.
void prepareProcess()
{
#ifdef Q_OS_WIN
    for (FILE *stream : {stdin, stdout, stderr})
        _setmode(_fileno(stream), _O_BINARY);
#else
    // Qt would say on stderr that it changes a locale that is not UTF-8.
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setenv("LC_ALL", "C.UTF-8", 1);
    // Reaching a limit on the size of files must be an error of the write, not end the program.
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    gaiyo::removeUnfinishedWhenStopped();
    try {
        const QCoreApplication app(argc, argv);
        return int(gaiyo::runCommandLine(QCoreApplication::arguments().mid(1)));
    } catch (const std::exception &fault) {
        gaiyo::Console(true).complain(
            gaiyo::Cli::tr("The program has a fault and stopped (%1); the document is as it was. "
                           "Please report this.")
                .arg(QString::fromUtf8(fault.what())));
        return int(gaiyo::ExitCode::Internal);
    }
}
