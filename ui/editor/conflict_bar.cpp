#include "editor/conflict_bar.h"

#include "editor/merge_dialog.h"
#include "session/row_words.h"
#include "widgets/eliding.h"
#include "widgets/metrics.h"

#include <QMessageBox>
#include <QPushButton>

namespace gaiyo {

namespace {

constexpr qsizetype kMostNames = 3;
constexpr double kNameOnButton = 7; // full-width characters; the sentence has all of it

QString nameOf(const Session &session, const FieldKey &key)
{
    return session.view()->name(OpinionId(key.row));
}

QString namesOf(const QStringList &names)
{
    const QString list = names.first(qMin(names.size(), kMostNames)).join(QStringLiteral("、"));
    return names.size() > kMostNames
               ? ConflictBar::tr("%1 and %2 more").arg(list).arg(names.size() - kMostNames)
               : list;
}

// None where history does not say.
std::optional<QString> timeOf(const FieldConflict &conflict)
{
    const QTime at = conflict.changedAt.toLocalTime().time();
    return at.isValid() ? std::optional(ConflictBar::tr("at %1:%2")
                                            .arg(at.hour())
                                            .arg(at.minute(), 2, 10, QLatin1Char('0')))
                        : std::nullopt;
}

} // namespace

ConflictBar::ConflictBar(Session &session, QWidget *parent)
    : MessageBar(parent)
    , m_session(session)
{
    m_keep = addButton(QString());
    m_theirs = addButton(QString());
    auto *both = addButton(tr("Compare and edit…"));
    m_keep->setObjectName(QStringLiteral("keepMine"));
    m_theirs->setObjectName(QStringLiteral("keepTheirs"));
    both->setObjectName(QStringLiteral("merge"));
    // A copy of the key: it is another one as soon as this conflict is settled.
    connect(m_keep, &QPushButton::clicked, this,
            [this] { Q_EMIT chosen(FieldKey(m_key), m_mine()); });
    connect(m_theirs, &QPushButton::clicked, this,
            [this] { Q_EMIT chosen(FieldKey(m_key), std::nullopt); });
    connect(both, &QPushButton::clicked, this, &ConflictBar::compare);
}

void ConflictBar::showConflict(const FieldKey &key, const FieldConflict &conflict,
                               const QString &first, std::function<QString()> mine)
{
    m_mine = std::move(mine);
    if (isHidden() || m_key != key)
        m_told = conflict.theirs;
    m_key = key;
    m_conflict = conflict;
    // As where words come back that an earlier session could not save.
    const bool isOneself = conflict.changedBy == m_session.author();
    const auto named = [&](const QString &name, const QString &oneself) {
        return name.isEmpty() ? tr("Somebody") : isOneself ? oneself : tr("%1-san").arg(name);
    };
    const QString who = named(conflict.changedBy, tr("Another window of yours"));
    const QString shortName =
        elided(conflict.changedBy, m_theirs->fontMetrics(), ems(kNameOnButton));
    const QStringList sharers = others();
    const QString names = namesOf(sharers);
    // One's own words are both, where oneself has written them in two windows.
    m_keep->setText(!sharers.isEmpty()
                        ? tr("Keep my words for %1 alone").arg(nameOf(m_session, key))
                    : isOneself ? tr("Keep the words of this window")
                                : tr("Keep my words"));
    m_theirs->setText(!sharers.isEmpty() ? tr("Keep the same as %1").arg(names)
                      : isOneself        ? tr("Keep the words of the other window")
                                  : tr("Keep the words of %1").arg(named(shortName, QString())));
    QString words = sharers.isEmpty() ? sentence(who) : sharedSentence(who, names);
    if (conflict.theirs != m_told)
        words += tr(" Their words have changed once more since this was told.");
    setText(first.isEmpty() ? words : tr("%1 %2", "two sentences").arg(first, words));
}

QStringList ConflictBar::others() const
{
    const auto view = m_session.view();
    const Opinion *opinion = view->index.findOpinion(OpinionId(m_key.row));
    QStringList names;
    if (m_key.field != u"response" || !opinion || !opinion->response ||
        opinion->response->value() == m_conflict.id)
        return names;
    for (const Opinion *sharer : view->index.sharers(*opinion->response)) {
        if (sharer != opinion)
            names += view->name(sharer->id);
    }
    return names;
}

QString ConflictBar::sentence(const QString &who) const
{
    const QString name = nameOf(m_session, m_key);
    const QString time = timeOf(m_conflict).value_or(tr("meanwhile"));
    const auto &consultation = m_session.view()->values().consultation;
    const QString words = patternFor(m_key.field);
    return words.isEmpty()
               ? tr("%2 has changed “%4” of %1, too (%3). Both texts are kept.")
                     .arg(name, who, time, fieldWords(m_key.entity, m_key.field, consultation))
               : words.arg(name, who, time);
}

QString ConflictBar::sharedSentence(const QString &who, const QString &names) const
{
    if (!m_conflict.changedAt.isValid()) // nothing was typed yet
        return tr("Somebody else has made the response to %1 the same as that to %2. Your words "
                  "stand here until you leave the field.")
            .arg(nameOf(m_session, m_key), names);
    return tr("%2 has made the response to %1 the same as that to %3 (%4). Both texts are kept.")
        .arg(nameOf(m_session, m_key), who, names, timeOf(m_conflict).value_or(tr("meanwhile")));
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
    const FieldKey key = m_key;
    FieldConflict conflict = m_conflict;
    conflict.mine = m_mine();
    while (true) {
        const auto before = findWords(*m_session.view(), key);
        if (before) // he may have written once more since the bar told of it
            m_told = conflict.theirs = *before;
        MergeDialog dialog(m_session, key.field == u"response", conflict, window());
        if (dialog.exec() != QDialog::Accepted)
            return;
        m_session.refresh();
        const auto now = findWords(*m_session.view(), key);
        if (!now || now == before) {
            Q_EMIT chosen(key, dialog.words());
            return;
        }
        QMessageBox::information(
            window(), tr("Compare and edit"),
            tr("Somebody has changed these words again meanwhile. Please compare once more; what "
               "you have written is kept."));
        conflict.mine = dialog.words();
    }
}

} // namespace gaiyo
