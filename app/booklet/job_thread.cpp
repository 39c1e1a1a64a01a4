#include "booklet/job_thread.h"

#include <utility>

namespace gaiyo {

JobThread::JobThread(size_t mostWaiting)
    : m_mostWaiting(mostWaiting)
    , m_thread([this] { run(); })
{}

JobThread::~JobThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.clear();
    }
    finish();
}

void JobThread::add(Job job)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_jobs.size() < m_mostWaiting; });
    m_jobs.push_back(std::move(job));
    m_changed.notify_all();
}

void JobThread::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void JobThread::run()
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ended || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        m_changed.notify_all();
        lock.unlock();
        job();
    }
}

} // namespace gaiyo
