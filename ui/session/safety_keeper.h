#pragma once

#include "document/safety_copies.h"
#include "session/session.h"

#include <QTimer>

#include <atomic>
#include <memory>

namespace gaiyo {

// Makes the safety copies of an open document: one when it is opened for writing, then one every
// ten minutes in which something changed. Off the window's thread, and never waited for: a share
// that is gone must not hold the window.
class SafetyKeeper final : public QObject
{
    Q_OBJECT
public:
    SafetyKeeper(Session &session, const SafetyCopies &copies);

Q_SIGNALS:
    void made();
    // Once, until a copy could be made again.
    void failed(const QString &message);

private:
    struct Work;

    void start();
    void look();

    SafetyCopies m_copies;
    QString m_path;
    QTimer m_pause;
    QTimer m_look;
    std::shared_ptr<Work> m_work; // while a copy is made
    bool m_isChanged = true;
    bool m_hasFailed = false;
};

} // namespace gaiyo
