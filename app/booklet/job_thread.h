#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace gaiyo {

// Does jobs on a thread of its own, one after the other in the order in which they come: what they
// write is the same as if each were done at once. Jobs are added from one thread.
class JobThread
{
public:
    using Job = std::function<void()>;

    // Of jobs that wait there are never more than this, so that memory stays bounded.
    explicit JobThread(size_t mostWaiting);
    // Jobs that still wait are left undone.
    ~JobThread();
    JobThread(const JobThread &) = delete;
    JobThread &operator=(const JobThread &) = delete;

    // Waits where the thread is far behind. Not after finish().
    void add(Job job);
    // Waits until all is done.
    void finish();

private:
    void run();

    size_t m_mostWaiting;
    std::mutex m_mutex; // of what follows
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_ended = false;
    std::thread m_thread;
};

} // namespace gaiyo
