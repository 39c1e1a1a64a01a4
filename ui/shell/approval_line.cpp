#include "shell/approval_line.h"

#include <algorithm>

namespace gaiyo {

ApprovalLine::ApprovalLine(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("approvalLine"));
    setAutoRaise(true);
    setToolTip(tr("Shows what has changed since"));
    hide();
}

void ApprovalLine::setSession(Session *session)
{
    m_session = session;
    m_hasWords = false;
    hide();
    if (!session)
        return;
    const OpinionStates &states = session->states();
    const auto look = [this, session] {
        const auto &standing = session->states().standing();
        if (m_session == session && standing)
            showStanding(*standing);
    };
    connect(&states, &OpinionStates::standingRead, this, look);
    look();
}

void ApprovalLine::setAway(bool away)
{
    m_isAway = away;
    setVisible(m_hasWords && !away);
}

void ApprovalLine::showStanding(const StandingWords &standing)
{
    const auto &approval = standing.approval;
    m_hasWords = approval.has_value();
    setVisible(m_hasWords && !m_isAway);
    if (!approval)
        return;
    const auto &opinions = m_session->view()->values().opinions;
    const auto changed = std::count_if(opinions.begin(), opinions.end(),
                                       [&](const Opinion &opinion) {
                                           return !standing.approved.contains(opinion.id);
                                       }) +
                         qsizetype(standing.gone.size());
    const QDate day = approval->at.toLocalTime().date();
    const bool isRenamed = standing.title || standing.subtitle;
    const QString words = changed == 0 && isRenamed ? tr("Changed since “%1” (%2/%3): the title")
                          : changed == 0            ? tr("As in “%1” (%2/%3)")
                          : isRenamed ? tr("Changed since “%1” (%2/%3): the title and %4 opinions")
                                      : tr("Changed since “%1” (%2/%3): %4 opinions");
    const QString told = words.arg(approval->name).arg(day.month()).arg(day.day());
    setText(changed == 0 ? told : told.arg(changed));
}

} // namespace gaiyo
