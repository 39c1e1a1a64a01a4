#pragma once

#include "booklet/live_pages.h"
#include "domain/indexed_snapshot.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace gaiyo {

using PagePtr = std::shared_ptr<const Page>;

// Sets the pages of a document off the window's thread, as far as they are asked for first and the
// rest in slices. Every answer names the request that it belongs to; those to an earlier one are to
// be passed over.
class PageThread : public QObject
{
    Q_OBJECT
public:
    explicit PageThread(const FontSet &fonts, QObject *parent = nullptr);
    ~PageThread() override;

    // The number of the request, from 1.
    int request(const IndexedPtr &state);
    void requestPage(int number);
    void requestRow(int no);

Q_SIGNALS:
    void counted(int request, int pages, bool all);
    void pageMade(int request, int number, const gaiyo::PagePtr &page);
    void rowFound(int request, int no, int page); // page 0 where it is not printed
    void failed(const QString &message);

private:
    // All of these run in m_thread.
    void update(const IndexedSnapshot &state, int request);
    void lay(int request);
    void inWorker(const std::function<void(int)> &work);

    QThread m_thread;
    QObject m_worker; // lives in m_thread
    LivePages m_live; // this and what follows is m_thread's
    bool m_good = false;
    std::atomic<int> m_request = 0;
};

} // namespace gaiyo

Q_DECLARE_METATYPE(gaiyo::PagePtr)
