#include "editor/conflict_bar.h"

#include "editor/merge_dialog.h"

#include <QPushButton>

namespace gaiyo {

ConflictBar::ConflictBar(Session &session, QWidget *parent)
    : MessageBar(parent)
    , m_session(session)
{
    auto *mine = addButton(tr("Keep my words"));
    auto *theirs = addButton(tr("Keep the colleague's words"));
    auto *both = addButton(tr("Compare and edit…"));
    mine->setObjectName(QStringLiteral("keepMine"));
    theirs->setObjectName(QStringLiteral("keepTheirs"));
    both->setObjectName(QStringLiteral("merge"));
    connect(mine, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_draft.words, m_field); });
    connect(theirs, &QPushButton::clicked, this, [this] { Q_EMIT chosen(std::nullopt, m_field); });
    connect(both, &QPushButton::clicked, this, &ConflictBar::compare);
}

void ConflictBar::showConflict(const OpinionId &opinion, WordField field,
                               const Drafts::Draft &draft)
{
    m_field = field;
    m_draft = draft;
    const QString name = m_session.view()->name(opinion);
    setText(
        field == WordField::Summary
            ? tr("A colleague has changed the opinion's words of %1, too. Both texts are kept.")
                  .arg(name)
        : field == WordField::Response
            ? tr("A colleague has changed the response to %1, too. Both texts are kept.").arg(name)
            : tr("A colleague has changed the note of %1, too. Both texts are kept.").arg(name));
}

void ConflictBar::compare()
{
    MergeDialog dialog(m_session, m_field, m_draft, window());
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT chosen(dialog.words(), m_field);
}

} // namespace gaiyo
