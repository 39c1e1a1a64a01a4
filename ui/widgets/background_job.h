#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QString>

#include <functional>
#include <memory>

class QObject;
class QSemaphore;
class QWidget;

namespace gaiyo {

// Runs the work with a progress window that can cancel it, by stopping its progress; a
// short one shows none. Answers what the work answered.
Result<void> runJob(QWidget *parent, const QString &title,
                    const std::function<Result<void>(const Progress &)> &work);
// The same for work that only reads, or may wait for a share: cancelling returns at once
// (Cancelled), and the work ends by itself later. It must own everything that it touches.
Result<void> runUnlessLeft(QWidget *parent, const QString &title,
                           const std::function<Result<void>(const Progress &)> &work);
// The same while the window goes on: `then` is called in its thread when the work is done, unless
// `context` is gone by then.
void runBehind(QObject *context, const std::function<void()> &work,
               const std::function<void()> &then);

// A turn of the event loop in the middle of what takes long on the window's thread and cannot be
// done elsewhere, as making panes. The window takes no input in it.
void giveWay(QWidget &window);

// Lets go of a large value that nobody else holds: the end of thousands of rows takes a while, too.
void letGoBehind(std::shared_ptr<const void> large);

// runBehind() for work that uses what its owner only borrows, such as the clock: the owner's end
// waits for it.
class BorrowingJob
{
public:
    BorrowingJob() = default;
    ~BorrowingJob();
    BorrowingJob(const BorrowingJob &) = delete;
    BorrowingJob &operator=(const BorrowingJob &) = delete;

    // Waits for what was started before.
    void start(QObject *context, const std::function<void()> &work,
               const std::function<void()> &then);

private:
    void wait();

    std::shared_ptr<QSemaphore> m_done; // none while nothing was started
};

// A message about what went wrong; none about what the clerk stopped.
void warnUnlessStopped(QWidget *parent, const QString &title, const Error &error);

} // namespace gaiyo
