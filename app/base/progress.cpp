#include "base/progress.h"

#include <QCoreApplication>

#include <utility>

namespace gaiyo {

Progress Progress::make(Told told)
{
    Progress progress;
    progress.m_state = std::make_shared<State>();
    progress.m_state->told = std::move(told);
    return progress;
}

void Progress::stop() const
{
    Q_ASSERT(m_state);
    m_state->isStopAsked = true;
}

bool Progress::report(double done) const
{
    if (!m_state)
        return true;
    m_state->done = done;
    if (m_state->told && !m_state->told(done))
        stop();
    return !m_state->isStopAsked;
}

Error stoppedError()
{
    return {ErrorKind::Cancelled,
            QCoreApplication::translate("Stop", "It was stopped. Nothing was made or changed.")};
}

} // namespace gaiyo
