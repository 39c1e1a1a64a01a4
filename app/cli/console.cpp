#include "cli/console.h"

#include "cli/text.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <QString>
#include <io.h>
#include <windows.h>
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

#ifdef Q_OS_WIN
// A console is written to in UTF-16, whatever its code page.
bool writeToConsole(FILE *stream, QByteArrayView bytes)
{
    constexpr qsizetype kPart = 8192; // a console takes no more than 64 KiB at once
    const auto console = reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(stream)));
    const QString text = QString::fromUtf8(bytes);
    for (qsizetype at = 0; at < text.size();) {
        DWORD written = 0;
        if (!WriteConsoleW(console, text.utf16() + at, DWORD(qMin(kPart, text.size() - at)),
                           &written, nullptr) ||
            written == 0)
            return false;
        at += written;
    }
    return true;
}
#endif

// Files and pipes get the bytes as they are.
bool write(FILE *stream, QByteArrayView bytes)
{
#ifdef Q_OS_WIN
    DWORD mode = 0;
    if (GetConsoleMode(reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(stream))), &mode))
        return writeToConsole(stream, bytes);
#endif
    if (bytes.isEmpty()) // fwrite() must not be given null, of nothing either
        return true;
    const auto written = std::fwrite(bytes.data(), 1, size_t(bytes.size()), stream);
    return written == size_t(bytes.size()) && std::fflush(stream) == 0;
}

void writeToStderr(const QByteArray &bytes)
{
    write(stderr, bytes);
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
    if (!write(stdout, bytes))
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
