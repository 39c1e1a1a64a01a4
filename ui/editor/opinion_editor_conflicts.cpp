// The part of OpinionEditor that keeps the clerk's words apart from a colleague's.

#include "editor/conflict_bar.h"
#include "editor/opinion_editor.h"
#include "editor/reference_edit.h"
#include "session/operations.h"
#include "widgets/message_bar.h"

#include <algorithm>

namespace gaiyo {

namespace {

QString removalWords(const Session::Removal &removal)
{
    const QString who = removal.by.isEmpty() ? OpinionEditor::tr("Somebody")
                                             : OpinionEditor::tr("%1-san").arg(removal.by);
    return (removal.isBack
                ? OpinionEditor::tr("%2 removed %1; it was kept because you were typing in it.")
                : OpinionEditor::tr("%2 removed %1. It comes back if you go on typing."))
        .arg(removal.name, who);
}

} // namespace

OpinionEditor::Field *OpinionEditor::fieldOf(const QString &name)
{
    const auto field =
        std::ranges::find_if(m_fields, [&](const Field &one) { return one.name == name; });
    return field == m_fields.end() ? nullptr : &*field;
}

// None of a removed opinion: what is unsaved brings it back first.
std::optional<std::pair<FieldKey, FieldConflict>> OpinionEditor::conflictToTell() const
{
    if (!opinion())
        return std::nullopt;
    if (const auto *draft = m_session.words().findConflict(m_shown->value()))
        return std::pair(draft->pending.key, *draft->conflict);
    const auto held =
        std::ranges::find_if(m_fields, [this](const Field &field) { return isHeld(field); });
    if (held == m_fields.end())
        return std::nullopt;
    return std::pair(keyOf(*held), FieldConflict{m_shown->value(),
                                                 QStringLiteral("text"),
                                                 held->base,
                                                 wordsIn(*held),
                                                 m_session.view()->markup(*opinion()),
                                                 {},
                                                 {}});
}

void OpinionEditor::showConflict()
{
    auto found = conflictToTell();
    Field *field = found ? fieldOf(found->first.field) : nullptr;
    if (!field) {
        // A button that goes while it has the keys would give them to whatever comes next.
        Field *before = fieldOf(m_inConflict);
        if (before && m_conflict->isAncestorOf(window()->focusWidget()))
            before->edit->setFocus(Qt::OtherFocusReason);
        m_conflict->hide();
        makeTight();
        return;
    }
    m_inConflict = field->name;
    if (const auto now = findWords(*m_session.view(), found->first))
        found->second.theirs = *now;
    const auto &removal = m_session.removal();
    m_conflict->showConflict(found->first, found->second,
                             removal ? removalWords(*removal) : QString(),
                             [this, field] { return wordsIn(*field); });
    m_conflict->show();
    makeTight();
}

// The keys go on in the field, behind what is new there.
void OpinionEditor::choose(const FieldKey &key, const std::optional<QString> &words)
{
    Field *field = fieldOf(key.field);
    const QString before = field ? wordsIn(*field) : QString();
    const OpinionId id(key.row);
    if (!words || !m_conflict->isOfOthers())
        m_session.words().settle(key, words);
    else if (m_session.applyAll(
                 QStringLiteral("unshare_response"),
                 {operations::unshareResponse(id), operations::setResponse(id, *words, {})}))
        m_session.words().settle(key, std::nullopt);
    if (field && m_shown == id && wordsIn(*field) != before)
        field->edit->moveCursor(QTextCursor::End);
}

// One bar: a conflict tells the removal, too.
void OpinionEditor::showRemoval()
{
    const auto &removal = m_session.removal();
    m_removed->setVisible(removal && m_conflict->isHidden());
    if (removal)
        m_removed->setText(removalWords(*removal));
    makeTight();
}

// Takes in what the document says now, where nothing is being typed.
void OpinionEditor::refreshField(Field &field)
{
    const auto words = findWords(*m_session.view(), keyOf(field));
    if (!words || field.edit->isComposing() || m_session.words().find(keyOf(field)) ||
        isHeld(field))
        return;
    if (isResponse(field))
        m_answer = answer();
    if (*words == field.base)
        return;
    field.base = *words;
    field.since = m_session.view()->snapshot->revision;
    if (wordsIn(field) != *words)
        setWords(field, *words);
}

// What was saved is what the next words are compared with; it stays on the screen as it was typed.
void OpinionEditor::rebase()
{
    for (Field &field : m_fields) {
        const auto words =
            m_shown ? findWords(*m_session.view(), keyOf(field)) : std::optional<QString>();
        if (!words || m_session.words().find(keyOf(field)) || isHeld(field))
            continue;
        field.base = *words;
        field.since = m_session.view()->snapshot->revision;
        if (isResponse(field))
            m_answer = answer();
    }
}

std::optional<ResponseId> OpinionEditor::answer() const
{
    const Opinion *shown = opinion();
    return shown ? shown->response : std::nullopt;
}

// Whoever shares an answer wants to see it.
void OpinionEditor::noteAnswer(bool byOthers)
{
    const auto now = answer();
    if (now != std::exchange(m_answerNow, now) && !byOthers)
        m_answer = now;
}

// A colleague gave the opinion an answer that others have, too: it does not come under the caret,
// where the next keys would write into theirs.
bool OpinionEditor::isHeld(const Field &field) const
{
    const auto now = answer();
    if (!isResponse(field) || !now || now == m_answer ||
        m_session.view()->index.sharers(*now).size() < 2 ||
        field.base == m_session.view()->markup(*opinion()))
        return false;
    const QWidget *focus = window()->focusWidget();
    return focus == field.edit || m_conflict->isAncestorOf(focus);
}

// The caret left the field.
void OpinionEditor::letGo()
{
    Field *field = fieldOf(QStringLiteral("response"));
    if (!m_shown || m_answer == answer() || isHeld(*field))
        return;
    refreshField(*field);
    showFacts();
}

} // namespace gaiyo
