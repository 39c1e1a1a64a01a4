#include "base/unfinished.h"

#include <QByteArray>
#include <QFile>

#include <array>
#include <atomic>
#include <cstring>
#include <utility>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace gaiyo {

namespace {

enum class SlotState { Free, Filling, Marked };

struct Slot
{
    std::atomic<SlotState> state = SlotState::Free;
    std::array<char, 4000> path = {}; // complete before the state says Marked
};

// A signal handler reaches no object, so what it needs stands here: the one exception to the rule
// against mutable globals.
std::array<Slot, 32> g_slots;
static_assert(std::atomic<SlotState>::is_always_lock_free);

} // namespace

Unfinished::Unfinished(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (size_t(name.size()) >= g_slots.front().path.size())
        return;
    for (size_t i = 0; i < g_slots.size() && m_slot < 0; ++i) {
        SlotState isFree = SlotState::Free;
        if (!g_slots[i].state.compare_exchange_strong(isFree, SlotState::Filling))
            continue;
        std::memcpy(g_slots[i].path.data(), name.constData(), size_t(name.size()) + 1);
        g_slots[i].state = SlotState::Marked;
        m_slot = int(i);
    }
}

Unfinished::Unfinished(Unfinished &&other) noexcept
    : m_slot(std::exchange(other.m_slot, -1))
{}

Unfinished::~Unfinished()
{
    if (m_slot >= 0)
        g_slots[size_t(m_slot)].state = SlotState::Free;
}

#ifdef Q_OS_UNIX

namespace {

// Only async-signal-safe calls from here on (POSIX signal-safety(7)).
void removeWithJournal(const Slot &slot)
{
    unlink(slot.path.data());
    constexpr char kJournal[] = "-journal";
    std::array<char, std::tuple_size_v<decltype(Slot::path)> + sizeof kJournal> journal = {};
    const size_t length = std::strlen(slot.path.data());
    std::memcpy(journal.data(), slot.path.data(), length);
    std::memcpy(journal.data() + length, kJournal, sizeof kJournal);
    unlink(journal.data());
}

// SA_RESETHAND has put the default back, which ends the program.
void removeAndStop(int signal)
{
    for (const Slot &slot : g_slots) {
        if (slot.state == SlotState::Marked)
            removeWithJournal(slot);
    }
    for (const Slot &slot : g_slots) { // when folders are empty
        if (slot.state == SlotState::Marked)
            rmdir(slot.path.data());
    }
    raise(signal);
}

} // namespace

void removeUnfinishedWhenStopped()
{
    struct sigaction action = {};
    action.sa_handler = removeAndStop;
    action.sa_flags = int(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction present = {};
        sigaction(signal, nullptr, &present);
        if (present.sa_handler != SIG_IGN)
            sigaction(signal, &action, nullptr);
    }
}

#else

void removeUnfinishedWhenStopped() {}

#endif

} // namespace gaiyo
