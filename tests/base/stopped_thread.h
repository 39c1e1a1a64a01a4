#pragma once

#include <QSemaphore>
#include <QThread>

#include <functional>
#include <memory>

namespace gaiyo {

inline void inThread(const std::function<void()> &work)
{
    const std::unique_ptr<QThread> thread(QThread::create(work));
    thread->start();
    thread->wait();
}

// Does the work in a thread that has been asked to stop before the work begins.
inline void inStoppedThread(const std::function<void()> &work)
{
    QSemaphore asked;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        asked.acquire();
        work();
    }));
    thread->start();
    thread->requestInterruption();
    asked.release();
    thread->wait();
}

} // namespace gaiyo
