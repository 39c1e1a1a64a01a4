#include "letters/summary_field.h"

#include "widgets/composing_edit.h"

#include <QKeyEvent>

namespace gaiyo {

SummaryField::SummaryField(Session &session, ComposingEdit &edit)
    : QObject(&edit)
    , m_session(session)
    , m_edit(edit)
{
    edit.installEventFilter(this);
    bind();
    show({});
}

void SummaryField::bind()
{
    TypedWords &words = m_session.words();
    connect(&m_session, &Session::changed, this, &SummaryField::onChanged);
    connect(&m_edit, &QTextEdit::textChanged, this, &SummaryField::onTyped);
    connect(&m_edit, &ComposingEdit::focusLeft, this, [this] { m_session.saveWords(); });
    connect(&m_edit, &ComposingEdit::compositionBegun, this,
            [this] { m_session.words().setComposing(true); });
    connect(&m_edit, &ComposingEdit::compositionEnded, this, [this] {
        m_session.words().setComposing(false);
        onChanged();
    });
    connect(&words, &TypedWords::wanted, &m_edit, &ComposingEdit::endComposition);
    connect(&words, &TypedWords::replaced, this, &SummaryField::showAnew);
    connect(&words, &TypedWords::tried, this, &SummaryField::onTried);
}

FieldKey SummaryField::key() const
{
    return {Entity::Opinion, m_opinion->value(), QStringLiteral("summary")};
}

void SummaryField::setWords(const QString &words)
{
    m_loading = true;
    m_edit.replaceText(words);
    m_loading = false;
}

void SummaryField::show(const std::optional<OpinionId> &opinion)
{
    m_edit.endComposition();
    const bool isOther = opinion != m_opinion;
    m_opinion = opinion;
    m_edit.setEnabled(opinion.has_value());
    m_edit.setReadOnly(!opinion || m_session.isReadOnly());
    if (!isOther && opinion)
        return;
    showAnew();
    m_edit.moveCursor(QTextCursor::End);
}

void SummaryField::showAnew()
{
    if (!m_opinion) {
        m_base.clear();
        setWords(QString());
        return;
    }
    const auto *draft = m_session.words().find(key());
    m_base = draft ? draft->pending.base : findWords(*m_session.view(), key()).value_or(QString());
    m_since = draft ? draft->pending.since : m_session.view()->snapshot->revision;
    setWords(draft ? draft->pending.words : m_base);
}

// Takes in what the document says now, where nothing is being typed.
void SummaryField::onChanged()
{
    const auto words = m_opinion ? findWords(*m_session.view(), key()) : std::nullopt;
    if (!words || *words == m_base || m_edit.isComposing() || m_session.words().find(key()))
        return;
    m_base = *words;
    m_since = m_session.view()->snapshot->revision;
    if (m_edit.words() != *words)
        setWords(*words);
}

// What was saved is what the next words are compared with; it stays as it was typed.
void SummaryField::onTried()
{
    const auto words = m_opinion ? findWords(*m_session.view(), key()) : std::nullopt;
    if (!words || m_session.words().find(key()))
        return;
    m_base = *words;
    m_since = m_session.view()->snapshot->revision;
}

void SummaryField::onTyped()
{
    if (!m_loading && m_opinion && !m_session.isReadOnly() && !m_edit.isComposing())
        m_session.words().type(key(), m_edit.words(), m_base, m_since);
}

bool SummaryField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress &&
                          static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (watched == &m_edit && isEscape && !m_edit.isComposing()) {
        Q_EMIT leave();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace gaiyo
