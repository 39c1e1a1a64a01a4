#pragma once

#include "session/session.h"

#include <QTimer>
#include <QToolButton>

namespace gaiyo {

// 決裁版（11月20日）のあと 3件変更: how much of the document is no longer as it was decided on. In
// a document without such a version there is nothing to see.
class ApprovalLine : public QToolButton
{
    Q_OBJECT
public:
    // `pause`: ms after a change until it is looked up in the file, in another thread.
    ApprovalLine(int pause, QWidget *parent = nullptr);

    // Null for none.
    void setSession(Session *session);
    void look();

private:
    void read();

    Session *m_session = nullptr;
    QTimer m_soon;
    bool m_isReading = false;
};

} // namespace gaiyo
