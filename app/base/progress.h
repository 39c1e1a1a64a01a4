#pragma once

#include "base/result.h"

#include <atomic>
#include <functional>
#include <memory>

namespace gaiyo {

// What long work is told and tells: whether it is still wanted, and how much of it is done. Whoever
// wants the work makes one and passes it in; copies are the same one, in whatever thread. The work
// looks at it in each of its loops and ends with stoppedError(), leaving nothing half done.
class Progress
{
public:
    // Told how much is done, 0 to 1, in the thread of the work; false where it shall stop.
    using Told = std::function<bool(double done)>;

    // Of work that nobody watches and nobody stops.
    Progress() = default;
    static Progress make(Told told = {});

    // By whoever made it; for good.
    void stop() const;
    double done() const { return m_state ? m_state->done.load() : 0; }

    bool isStopAsked() const { return m_state && m_state->isStopAsked; }
    // False where the work shall stop.
    bool report(double done) const;

private:
    struct State
    {
        Told told;
        std::atomic<double> done = 0;
        std::atomic<bool> isStopAsked = false;
    };
    std::shared_ptr<State> m_state;
};

// Cancelled: what the clerk stopped.
Error stoppedError();

} // namespace gaiyo
