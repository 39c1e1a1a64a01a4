#include "editor/conflict_bar.h"

#include "editor/merge_dialog.h"
#include "session/row_words.h"

#include <QPushButton>

namespace gaiyo {

ConflictBar::ConflictBar(Session &session, QWidget *parent)
    : MessageBar(parent)
    , m_session(session)
{
    auto *mine = addButton(tr("Keep my words"));
    m_theirs = addButton(QString());
    auto *both = addButton(tr("Compare and edit…"));
    mine->setObjectName(QStringLiteral("keepMine"));
    m_theirs->setObjectName(QStringLiteral("keepTheirs"));
    both->setObjectName(QStringLiteral("merge"));
    connect(mine, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_key, m_mine()); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_key, std::nullopt); });
    connect(both, &QPushButton::clicked, this, &ConflictBar::compare);
}

void ConflictBar::showConflict(const FieldKey &key, const FieldConflict &conflict,
                               std::function<QString()> mine)
{
    m_mine = std::move(mine);
    m_key = key;
    m_conflict = conflict;
    const QString who =
        conflict.changedBy.isEmpty() ? tr("Somebody") : tr("%1-san").arg(conflict.changedBy);
    const QString name = m_session.view()->name(OpinionId(key.row));
    const QTime at = conflict.changedAt.toLocalTime().time();
    const QString time =
        at.isValid() ? tr("at %1:%2").arg(at.hour()).arg(at.minute(), 2, 10, QLatin1Char('0'))
                     : tr("meanwhile");
    m_theirs->setText(tr("Keep the words of %1").arg(who));
    if (const QString words = patternFor(key.field); !words.isEmpty())
        setText(words.arg(name, who, time));
    else
        setText(
            tr("%2 has changed “%4” of %1, too (%3). Both texts are kept.")
                .arg(name, who, time,
                     fieldWords(key.entity, key.field, m_session.view()->values().consultation)));
}

// "" for a field whose name the document gives.
QString ConflictBar::patternFor(const QString &field)
{
    if (field == u"summary")
        return tr("%2 has changed the opinion's words of %1, too (%3). Both texts are kept.");
    if (field == u"response")
        return tr("%2 has changed the response to %1, too (%3). Both texts are kept.");
    if (field == u"note")
        return tr("%2 has changed the note of %1, too (%3). Both texts are kept.");
    return {};
}

void ConflictBar::compare()
{
    m_conflict.mine = m_mine();
    MergeDialog dialog(m_session, m_key.field == u"response", m_conflict, window());
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT chosen(m_key, dialog.words());
}

} // namespace gaiyo
