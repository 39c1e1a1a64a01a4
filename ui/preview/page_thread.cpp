#include "preview/page_thread.h"

namespace gaiyo {

PageThread::PageThread(const FontSet &fonts, QObject *parent)
    : QObject(parent)
    , m_maker(fonts)
{
    qRegisterMetaType<PageSetPtr>();
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

PageThread::~PageThread()
{
    ++m_request;
    m_thread.quit();
    m_thread.wait();
}

void PageThread::request(const SnapshotPtr &snapshot)
{
    const int request = ++m_request;
    QMetaObject::invokeMethod(
        &m_worker, [this, snapshot, request] { work(snapshot, request); }, Qt::QueuedConnection);
}

void PageThread::work(const SnapshotPtr &snapshot, int request)
{
    const auto isOld = [this, request] { return m_request != request; };
    if (isOld())
        return;
    const auto pages = m_maker.make(*snapshot, m_last, isOld);
    if (pages) {
        m_last = *pages;
        Q_EMIT made(*pages);
    } else if (pages.error().kind != ErrorKind::Cancelled) {
        m_last.reset();
        Q_EMIT failed(pages.error().message);
    }
}

} // namespace gaiyo
