#include "session/safety_keeper.h"

#include <thread>

namespace gaiyo {

namespace {

constexpr int kEvery = 10 * 60 * 1000; // ms
constexpr int kLookEvery = 100;        // ms, while a copy is made

} // namespace

// What the thread and the window share; the thread owns its part to the end, whatever becomes of
// the window.
struct SafetyKeeper::Work
{
    std::atomic<bool> isDone = false;
    Result<void> outcome;
};

SafetyKeeper::SafetyKeeper(Session &session, const SafetyCopies &copies)
    : QObject(&session)
    , m_copies(copies)
    , m_path(session.path())
{
    if (session.isReadOnly() || !copies.isKept())
        return;
    connect(&session, &Session::changed, this, [this] { m_isChanged = true; });
    connect(&m_pause, &QTimer::timeout, this, &SafetyKeeper::start);
    connect(&m_look, &QTimer::timeout, this, &SafetyKeeper::look);
    m_pause.setInterval(kEvery);
    m_look.setInterval(kLookEvery);
    m_pause.start();
    start();
}

void SafetyKeeper::start()
{
    if (m_work || !m_isChanged)
        return;
    m_isChanged = false;
    m_work = std::make_shared<Work>();
    std::thread([work = m_work, copies = m_copies, path = m_path] {
        work->outcome = copies.make(path);
        work->isDone = true;
    }).detach();
    m_look.start();
}

void SafetyKeeper::look()
{
    if (!m_work->isDone)
        return;
    m_look.stop();
    const auto work = std::exchange(m_work, nullptr);
    if (work->outcome) {
        m_hasFailed = false;
        Q_EMIT made();
        return;
    }
    m_isChanged = true; // tried again at the next turn
    if (!std::exchange(m_hasFailed, true))
        Q_EMIT failed(work->outcome.error().message);
}

} // namespace gaiyo
