#pragma once

#include "base/result.h"

#include <QString>

#include <atomic>
#include <functional>

class QWidget;

namespace gaiyo {

// What a long piece of work is told and tells while it runs off the window's thread.
class JobControl
{
public:
    // Done so far, 0 to 1; false where the clerk asked to stop.
    bool report(double done)
    {
        m_done = done;
        return !m_cancelled;
    }
    double done() const { return m_done; }
    void cancel() { m_cancelled = true; }

private:
    std::atomic<double> m_done = 0;
    std::atomic<bool> m_cancelled = false;
};

// Runs the work with a progress window that can cancel it, by the control and by base/stop.h; a
// short one shows none. Answers what the work answered.
Result<void> runJob(QWidget *parent, const QString &title,
                    const std::function<Result<void>(JobControl &)> &work);
// The same for work that only reads, or may wait for a share: cancelling returns at once
// (Cancelled), and the work ends by itself later. It must own everything that it touches.
Result<void> runUnlessLeft(QWidget *parent, const QString &title,
                           const std::function<Result<void>(JobControl &)> &work);
// A message about what went wrong; none about what the clerk stopped.
void warnUnlessStopped(QWidget *parent, const QString &title, const Error &error);

} // namespace gaiyo
