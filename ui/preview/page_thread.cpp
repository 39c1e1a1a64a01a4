#include "preview/page_thread.h"

#include "collect/collect.h"

#include <QElapsedTimer>

namespace gaiyo {

namespace {

constexpr int kSlice = 20; // ms between two looks at what else is asked for

} // namespace

PageThread::PageThread(const FontSet &fonts, QObject *parent)
    : QObject(parent)
    , m_live(fonts)
{
    qRegisterMetaType<PagePtr>();
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

PageThread::~PageThread()
{
    ++m_request;
    m_thread.quit();
    m_thread.wait();
}

// Work for a request that is not the latest any more is left undone.
void PageThread::inWorker(const std::function<void(int)> &work)
{
    const int request = m_request;
    QMetaObject::invokeMethod(
        &m_worker,
        [this, work, request] {
            if (m_request == request)
                work(request);
        },
        Qt::QueuedConnection);
}

int PageThread::request(const IndexedPtr &state)
{
    ++m_request;
    inWorker([this, state](int request) { update(*state, request); });
    return m_request;
}

void PageThread::requestPage(int number)
{
    inWorker([this, number](int request) {
        if (const auto page = m_good ? m_live.page(number) : nullptr)
            Q_EMIT pageMade(request, number, page);
    });
}

void PageThread::requestRow(int no)
{
    inWorker([this, no](int request) {
        if (m_good)
            Q_EMIT rowFound(request, no, m_live.pageOf(no));
    });
}

void PageThread::update(const IndexedSnapshot &state, int request)
{
    auto collected = collect(state.values(), state.index());
    auto updated = collected
                       ? m_live.update(std::make_shared<const Collected>(std::move(*collected)))
                       : Result<void>(collected.error());
    m_good = updated.ok();
    if (!updated) {
        Q_EMIT failed(updated.error().message);
        return;
    }
    // What is on the screen is asked for now; the rest is set behind it.
    Q_EMIT counted(request, m_live.knownPages(), m_live.isComplete());
    inWorker([this](int latest) { lay(latest); });
}

void PageThread::lay(int request)
{
    QElapsedTimer time;
    time.start();
    while (m_live.layNext()) {
        if (m_request != request)
            return;
        if (time.elapsed() > kSlice)
            break;
    }
    Q_EMIT counted(request, m_live.knownPages(), m_live.isComplete());
    if (!m_live.isComplete())
        inWorker([this](int latest) { lay(latest); });
}

} // namespace gaiyo
