#pragma once

#include "preview/page_maker.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace gaiyo {

// Makes pages off the window's thread; a new request ends the one before it.
class PageThread : public QObject
{
    Q_OBJECT
public:
    explicit PageThread(const FontSet &fonts, QObject *parent = nullptr);
    ~PageThread() override;

    void request(const SnapshotPtr &snapshot);

Q_SIGNALS:
    void made(const gaiyo::PageSetPtr &pages);
    void failed(const QString &message);

private:
    void work(const SnapshotPtr &snapshot, int request);

    QThread m_thread;
    QObject m_worker; // lives in m_thread
    PageMaker m_maker;
    PageSetPtr m_last; // of m_thread
    std::atomic<int> m_request = 0;
};

} // namespace gaiyo

Q_DECLARE_METATYPE(gaiyo::PageSetPtr)
