#include "shell/approval_line.h"

#include "store/confirmations.h"
#include "widgets/background_job.h"

#include <memory>

namespace gaiyo {

ApprovalLine::ApprovalLine(int pause, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("approvalLine"));
    setAutoRaise(true);
    setToolTip(tr("Shows what has changed since"));
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &ApprovalLine::read);
}

void ApprovalLine::setSession(Session *session)
{
    m_session = session;
    hide();
    if (!session)
        return;
    connect(session, &Session::changed, this, &ApprovalLine::look);
    connect(session, &QObject::destroyed, this, [this, session] {
        if (m_session == session)
            m_session = nullptr;
    });
    read();
}

void ApprovalLine::look()
{
    m_soon.start();
}

void ApprovalLine::read()
{
    if (!m_session)
        return;
    if (m_isReading) {
        m_soon.start(); // and once more when that is done
        return;
    }
    m_isReading = true;
    const auto found = std::make_shared<std::optional<StandingWords>>();
    runBehind(
        this,
        [found, path = m_session->path()] {
            if (auto standing = readStanding(path))
                *found = std::move(*standing);
        },
        [this, found, session = m_session] {
            m_isReading = false;
            // What cannot be read now is not said to have changed.
            const bool isSame = m_session && m_session == session;
            if (!isSame || !*found)
                return;
            const auto &approval = (*found)->approval;
            setVisible(approval.has_value());
            if (!approval)
                return;
            const auto &opinions = m_session->view()->values().opinions;
            qsizetype changed = 0;
            for (const Opinion &opinion : opinions)
                changed += (*found)->approved.contains(opinion.id) ? 0 : 1;
            const QDate day = approval->at.toLocalTime().date();
            setText(
                changed == 0
                    ? tr("As in “%1” (%2/%3)").arg(approval->name).arg(day.month()).arg(day.day())
                    : tr("Changed since “%1” (%2/%3): %4 opinions")
                          .arg(approval->name)
                          .arg(day.month())
                          .arg(day.day())
                          .arg(changed));
        });
}

} // namespace gaiyo
