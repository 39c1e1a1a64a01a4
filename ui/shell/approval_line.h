#pragma once

#include "session/session.h"

#include <QPointer>
#include <QToolButton>

namespace gaiyo {

// 決裁版（11月20日）のあと 3件変更: how much of the document is no longer as it was decided on. In
// a document without such a version there is nothing to see.
class ApprovalLine : public QToolButton
{
    Q_OBJECT
public:
    explicit ApprovalLine(QWidget *parent = nullptr);

    // Null for none.
    void setSession(Session *session);
    // Out of sight for something that has to be told.
    void setAway(bool away);

private:
    void showStanding(const StandingWords &standing);

    QPointer<Session> m_session;
    bool m_hasWords = false;
    bool m_isAway = false;
};

} // namespace gaiyo
