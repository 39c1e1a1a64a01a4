#include "editor/opinion_editor.h"

#include "editor/category_strip.h"
#include "editor/conflict_bar.h"
#include "editor/done_notice.h"
#include "editor/free_fields.h"
#include "editor/opinion_commands.h"
#include "editor/opinion_join.h"
#include "editor/reference_edit.h"
#include "editor/word_marks.h"
#include "session/operations.h"
#include "widgets/eliding_label.h"
#include "widgets/message_bar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTextDocumentFragment>

#include <algorithm>

namespace gaiyo {

namespace {

// Undo is the document's here as in every other field of the opinion, and not the number's own.
class CountBox : public QSpinBox
{
protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
                event->ignore();
                return true;
            }
        }
        return QSpinBox::event(event);
    }
};

} // namespace

OpinionEditor::OpinionEditor(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_summary(new ComposingEdit)
    , m_response(new ReferenceEdit(session))
    , m_note(new ComposingEdit)
    , m_toNote(new QPushButton(tr("&Note", "a button beside the categories")))
    , m_free(new FreeFields(session))
    , m_fields{{QStringLiteral("summary"), m_summary},
               {QStringLiteral("response"), m_response},
               {QStringLiteral("note"), m_note},
               {QStringLiteral("free1"), m_free->edit(0)},
               {QStringLiteral("free2"), m_free->edit(1)},
               {QStringLiteral("free3"), m_free->edit(2)}}
    , m_categories(new CategoryStrip(session))
    , m_conflict(new ConflictBar(session))
    , m_removed(new MessageBar)
    , m_done(new DoneNotice(session, QStringLiteral("done"), QStringLiteral("takeBack")))
    , m_name(new ElidingLabel)
    , m_sharing(new ElidingLabel)
    , m_share(new QPushButton(tr("&Same response as above")))
    , m_separate(new QPushButton(tr("Sep&arate the response")))
    , m_count(new CountBox)
{
    build();
    for (Field &field : m_fields)
        bind(field);
    bindWords();
    connect(&session, &Session::opinionSelected, this, &OpinionEditor::showOpinion);
    connect(&session, &Session::changed, this, &OpinionEditor::onChanged);
    connect(m_categories, &CategoryStrip::rebuilt, this, &OpinionEditor::orderTabs);
    connect(m_share, &QPushButton::clicked, this, &OpinionEditor::shareWanted);
    connect(m_separate, &QPushButton::clicked, this, &OpinionEditor::separateWanted);
    connect(m_response, &ReferenceEdit::noPhrases, this, &OpinionEditor::noPhrases);
    connect(m_count, &QSpinBox::valueChanged, this, &OpinionEditor::changeCount);
    showOpinion();
}

void OpinionEditor::bind(Field &field)
{
    field.marks = new WordMarks(*field.edit);
    connect(field.edit, &QTextEdit::textChanged, this, [this, &field] { onTyped(field); });
    connect(field.edit, &ComposingEdit::focusCame, this, &OpinionEditor::entered);
    connect(field.edit, &ComposingEdit::focusLeft, this, [this] { m_session.saveWords(); });
    connect(field.edit, &ComposingEdit::compositionBegun, this,
            [this] { m_session.words().setComposing(true); });
    connect(field.edit, &ComposingEdit::compositionEnded, this, [this, &field] {
        m_session.words().setComposing(false);
        if (m_shown)
            refreshField(field);
    });
}

// The fields lose the focus as they go, when there is nobody any more to hear of it.
OpinionEditor::~OpinionEditor()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void OpinionEditor::bindWords()
{
    TypedWords &words = m_session.words();
    connect(&words, &TypedWords::wanted, this, &OpinionEditor::endCompositions);
    connect(&words, &TypedWords::replaced, this, &OpinionEditor::showFields);
    connect(&words, &TypedWords::tried, this, [this] {
        rebase();
        showFacts();
    });
    connect(m_conflict, &ConflictBar::chosen, this, &OpinionEditor::choose);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        letGo();
        followNote(now);
    });
}

bool OpinionEditor::isResponse(const Field &field) const
{
    return field.edit == m_response;
}

QString OpinionEditor::wordsIn(const Field &field) const
{
    return isResponse(field) ? m_response->markup() : field.edit->words();
}

void OpinionEditor::setWords(Field &field, const QString &words)
{
    m_loading = true;
    if (isResponse(field))
        m_response->setMarkup(words);
    else
        field.edit->replaceText(words);
    m_loading = false;
}

FieldKey OpinionEditor::keyOf(const Field &field) const
{
    return {Entity::Opinion, m_shown->value(), field.name};
}

const Opinion *OpinionEditor::opinion() const
{
    return m_shown ? m_session.view()->index.findOpinion(*m_shown) : nullptr;
}

void OpinionEditor::showOpinion()
{
    endCompositions();
    m_shown = m_session.opinion();
    const bool writable = m_shown && !m_session.isReadOnly();
    for (Field &field : m_fields) {
        field.edit->setReadOnly(!writable);
        field.edit->setEnabled(m_shown.has_value());
        if (m_shown) {
            showField(field);
        } else {
            field.base.clear();
            setWords(field, QString());
        }
        field.edit->moveCursor(QTextCursor::Start);
    }
    showFacts();
}

void OpinionEditor::showField(Field &field)
{
    const auto *draft = m_session.words().find(keyOf(field));
    field.base = draft ? draft->pending.base
                       : findWords(*m_session.view(), keyOf(field)).value_or(QString());
    field.since = draft ? draft->pending.since : m_session.view()->snapshot->revision;
    setWords(field, draft ? draft->pending.words : field.base);
    if (isResponse(field))
        m_answer = m_answerNow = answer();
}

void OpinionEditor::showFields()
{
    for (Field &field : m_fields) {
        // What is left of a removed opinion stays in sight.
        if (m_shown && (opinion() || m_session.words().find(keyOf(field))))
            showField(field);
    }
    showFacts();
}

void OpinionEditor::showFacts()
{
    const auto view = m_session.view();
    const Opinion *shown = opinion();
    const Node *node = shown && shown->node ? view->index.findNode(*shown->node) : nullptr;
    m_name->setText(node    ? tr("%1  %2").arg(view->name(shown->id), view->heading(*node))
                    : shown ? tr("Place not decided")
                    : m_shown && m_session.removal() ? m_session.removal()->name
                                                     : tr("No opinion is selected."));
    keepKeys();
    m_loading = true;
    m_count->setValue(shown ? shown->count : 1);
    m_loading = false;
    m_count->setEnabled(shown && !m_session.isReadOnly());
    m_free->show(shown, !m_session.isReadOnly());
    showSharing();
    showConflict();
    showRemoval();
}

// What is switched off with a removed opinion while it has the keys would give them to a field.
void OpinionEditor::keepKeys()
{
    const QWidget *focus = window()->focusWidget();
    if (m_shown && !opinion() && isAncestorOf(focus) &&
        !qobject_cast<const ComposingEdit *>(focus) && focus != m_categories)
        setFocus(Qt::OtherFocusReason);
}

void OpinionEditor::showSharing()
{
    const auto view = m_session.view();
    const Opinion *shown = opinion();
    QStringList others;
    if (shown && shown->response) {
        for (const Opinion *sharer : view->index.sharers(*shown->response)) {
            if (sharer != shown)
                others += view->name(sharer->id);
        }
    }
    const bool writable = shown && !m_session.isReadOnly();
    m_sharing->setVisible(!others.isEmpty());
    m_sharing->setText(tr("Shared with %1").arg(others.join(QStringLiteral("、"))),
                       tr("Shared: %1").arg(others.size() + 1));
    m_separate->setVisible(!others.isEmpty());
    m_separate->setEnabled(writable);
    m_share->setVisible(others.isEmpty());
    m_share->setEnabled(writable && findAnsweredAbove(shown->id, *view));
}

void OpinionEditor::onChanged(const ChangeSet &changes)
{
    noteAnswer(changes.byOthers);
    if (!m_shown || m_shown != m_session.opinion())
        return;
    for (Field &field : m_fields)
        refreshField(field);
    m_response->updateReferences();
    showFacts();
}

void OpinionEditor::onTyped(Field &field)
{
    if (!m_loading && m_shown && !m_session.isReadOnly() && !field.edit->isComposing())
        m_session.words().type(keyOf(field), wordsIn(field), field.base, field.since);
}

void OpinionEditor::endCompositions()
{
    for (const Field &field : m_fields)
        field.edit->endComposition();
}

void OpinionEditor::changeCount(int count)
{
    if (!m_loading && m_shown)
        m_session.apply(operations::setCount(*m_shown, count));
}

// Nobody knows which half the words of a letter are: they stand beside both.
void OpinionEditor::splitAtCursor()
{
    const int at = m_summary->textCursor().position();
    if (!m_session.saveWords() || !opinion())
        return;
    const auto view = m_session.view();
    const Opinion *divided = opinion();
    const QString before = divided->summary.left(at).trimmed();
    const QString after = divided->summary.mid(at).trimmed();
    if (before.isEmpty() || after.isEmpty())
        return;
    const auto &opinions = view->values().opinions;
    const auto below = opinions.begin() + qsizetype(view->index.positionOf(*divided)) + 1;
    const bool hasBelow = below != opinions.end() && below->node == divided->node;
    const std::vector<Operation> halves{
        operations::setSummary(*m_shown, before, view->snapshot->revision),
        operations::addOpinion(divided->node, after,
                               hasBelow ? std::optional(below->id) : std::nullopt)};
    const std::vector<operations::WordsOfLetter> words = wordsOfLettersOf(*m_shown, *view);
    std::optional<OpinionId> made;
    const auto step = [&](const QStringList &done) -> std::optional<Operation> {
        const size_t next = size_t(done.size());
        if (next < halves.size())
            return halves[next];
        if (next == halves.size())
            made = OpinionId(done.last());
        return next < halves.size() + words.size()
                   ? std::optional(operations::link(words[next - halves.size()], *made))
                   : std::nullopt;
    };
    if (m_session.applyAll(QStringLiteral("split_opinion"), step) && made)
        m_session.jumpTo(*made);
}

void OpinionEditor::focusSummary()
{
    m_summary->setFocus(Qt::ShortcutFocusReason);
}

void OpinionEditor::focusResponse()
{
    m_response->setFocus(Qt::ShortcutFocusReason);
}

void OpinionEditor::focusNote()
{
    setNoteWanted(true);
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void OpinionEditor::insertReference()
{
    m_response->showCompletion();
}

void OpinionEditor::insertPage(const NodeId &node)
{
    m_response->insertPage(node);
}

void OpinionEditor::insertPhrase()
{
    m_response->showPhrases();
}

QString OpinionEditor::responseWords() const
{
    const QTextCursor marked = m_response->textCursor();
    QString words = marked.hasSelection() ? marked.selection().toPlainText() : QString();
    if (words.isEmpty() && m_shown) {
        const auto view = m_session.view();
        const Opinion *shown = view->index.findOpinion(*m_shown);
        words = shown ? view->plainResponse(*shown) : QString();
    }
    return words.trimmed();
}

void OpinionEditor::setEarlier(std::shared_ptr<const EarlierAnswers> earlier)
{
    m_response->setEarlier(std::move(earlier));
}

void OpinionEditor::setMarked(const QString &words)
{
    for (const Field &field : m_fields)
        field.marks->setWords(words);
}

void OpinionEditor::showMatch(const QString &name, const TextMatch &place, bool takesKeys)
{
    for (const Field &field : m_fields) {
        if (field.name != name) {
            field.marks->setCurrent({});
            continue;
        }
        QTextCursor cursor(field.edit->document());
        const int last = field.edit->document()->characterCount() - 1;
        cursor.setPosition(qMin(int(place.begin), last));
        cursor.setPosition(qMin(int(place.begin + place.length), last), QTextCursor::KeepAnchor);
        field.edit->setTextCursor(cursor);
        field.marks->setCurrent(place);
        if (takesKeys)
            field.edit->setFocus();
    }
}

bool OpinionEditor::focusField(const QString &name)
{
    const auto field =
        std::ranges::find_if(m_fields, [&](const Field &one) { return one.name == name; });
    if (field == m_fields.end() || !m_shown)
        return false;
    if (field->edit == m_note)
        focusNote();
    else
        field->edit->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace gaiyo
