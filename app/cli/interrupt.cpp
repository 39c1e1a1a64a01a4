#include "cli/interrupt.h"

#include <QFile>

#ifdef Q_OS_UNIX

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <unistd.h>

namespace gaiyo {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

// A signal handler reaches no object, so what it needs stands here: the one exception to the rule
// against mutable globals. The path is complete before `g_armed` says so.
std::array<char, 4096> g_path;
std::atomic<bool> g_armed;
static_assert(std::atomic<bool>::is_always_lock_free);

// Only async-signal-safe calls (POSIX signal-safety(7)); SA_RESETHAND has put the default back.
void removeAndStop(int signal)
{
    if (g_armed)
        unlink(g_path.data());
    raise(signal);
}

} // namespace

UnfinishedFile::UnfinishedFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (size_t(name.size()) >= g_path.size())
        return;
    std::memcpy(g_path.data(), name.constData(), size_t(name.size()) + 1);
    g_armed = true;
    struct sigaction action = {};
    action.sa_handler = removeAndStop;
    action.sa_flags = int(SA_RESETHAND);
    for (const int signal : kSignals) {
        struct sigaction present = {};
        sigaction(signal, nullptr, &present);
        if (present.sa_handler != SIG_IGN) // nohup stays nohup
            sigaction(signal, &action, nullptr);
    }
}

UnfinishedFile::~UnfinishedFile()
{
    g_armed = false;
}

} // namespace gaiyo

#else

namespace gaiyo {

UnfinishedFile::UnfinishedFile(const QString &) {}
UnfinishedFile::~UnfinishedFile() = default;

} // namespace gaiyo

#endif
