#include "cli/console.h"

#include "cli/text.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace gaiyo {

namespace {

bool isTerminal(FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream));
#else
    return isatty(fileno(stream));
#endif
}

void writeToStderr(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

Console::Console(bool quiet)
    : m_progressWanted(!quiet && isTerminal(stderr))
{}

Console::~Console()
{
    clearProgress();
}

Result<void> Console::print(QByteArrayView bytes)
{
    const auto written = std::fwrite(bytes.data(), 1, size_t(bytes.size()), stdout);
    if (written != size_t(bytes.size()) || std::fflush(stdout) != 0)
        return Error{ErrorKind::Io, Cli::tr("The answer could not be written to the standard "
                                            "output; check where it is sent and try again.")};
    return {};
}

void Console::complain(const QString &sentence)
{
    clearProgress();
    writeToStderr(sentence.toUtf8() + '\n');
}

void Console::showProgress(int percent)
{
    if (!m_progressWanted || percent == m_shownPercent)
        return;
    m_shownPercent = percent;
    writeToStderr('\r' + QByteArray::number(percent).rightJustified(3) + '%');
}

void Console::clearProgress()
{
    if (m_shownPercent >= 0)
        writeToStderr("\r    \r");
    m_shownPercent = -1;
}

} // namespace gaiyo
