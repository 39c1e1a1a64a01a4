#include "editor/opinion_editor.h"

#include "domain/markup.h"
#include "editor/category_strip.h"
#include "editor/conflict_bar.h"
#include "editor/reference_edit.h"
#include "session/operations.h"
#include "widgets/eliding_label.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace gaiyo {

namespace {

constexpr int kPause = 1000;      // ms without a key until words are saved
constexpr int kKeepWithin = 800;  // ms after a key until the journal has the words
constexpr int kRetryEvery = 2000; // ms

} // namespace

OpinionEditor::OpinionEditor(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_drafts(session.clock(), session.journal())
    , m_summary(new ComposingEdit)
    , m_response(new ReferenceEdit(session))
    , m_note(new ComposingEdit)
    , m_fields{{WordField::Summary, m_summary, {}, 0},
               {WordField::Response, m_response, {}, 0},
               {WordField::Note, m_note, {}, 0}}
    , m_categories(new CategoryStrip(session))
    , m_conflict(new ConflictBar(session))
    , m_name(new ElidingLabel)
    , m_sharing(new ElidingLabel)
    , m_share(new QPushButton(tr("&Same response as above")))
    , m_separate(new QPushButton(tr("Se&parate the response")))
    , m_count(new QSpinBox)
{
    build();
    for (Field &field : m_fields)
        bind(field);
    m_pause.setObjectName(QStringLiteral("pause")); // a test gives it another length
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    m_retry.setInterval(kRetryEvery);
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepWithin);
    connect(&m_keep, &QTimer::timeout, this, &OpinionEditor::keepSoon);
    connect(&m_pause, &QTimer::timeout, this, &OpinionEditor::onPause);
    connect(&m_retry, &QTimer::timeout, this, &OpinionEditor::onPause);
    connect(&session, &Session::opinionSelected, this, &OpinionEditor::showOpinion);
    connect(&session, &Session::changed, this, &OpinionEditor::onChanged);
    connect(m_conflict, &ConflictBar::chosen, this, &OpinionEditor::resolve);
    connect(m_share, &QPushButton::clicked, this, &OpinionEditor::shareWithAbove);
    connect(m_separate, &QPushButton::clicked, this, &OpinionEditor::separate);
    connect(m_count, &QSpinBox::valueChanged, this, &OpinionEditor::changeCount);
    connect(&session.document(), &Document::reachabilityChanged, this, [this](bool isReachable) {
        if (isReachable && !m_drafts.isEmpty())
            onPause();
    });
    session.setWordSaver([this] { return save(); });
    showOpinion();
}

OpinionEditor::~OpinionEditor()
{
    m_session.setWordSaver([] { return true; });
}

void OpinionEditor::bind(Field &field)
{
    connect(field.edit, &QTextEdit::textChanged, this, [this, &field] { onTyped(field); });
    connect(field.edit, &ComposingEdit::left, this, &OpinionEditor::save);
    connect(field.edit, &ComposingEdit::compositionEnded, this, [this, &field] {
        if (m_shown)
            refreshField(field);
    });
}

QString OpinionEditor::wordsIn(const Field &field) const
{
    return field.field == WordField::Response ? m_response->markup() : field.edit->words();
}

void OpinionEditor::setWords(Field &field, const QString &words)
{
    m_loading = true;
    if (field.field == WordField::Response)
        m_response->setMarkup(words);
    else
        field.edit->replaceText(words);
    m_loading = false;
}

void OpinionEditor::showOpinion()
{
    m_shown = m_session.opinion();
    const bool writable = m_shown && !m_session.isReadOnly();
    for (Field &field : m_fields) {
        field.edit->setReadOnly(!writable);
        field.edit->setEnabled(m_shown.has_value());
        if (m_shown) {
            showField(field);
        } else {
            field.base.clear();
            field.touched = false;
            setWords(field, QString());
        }
        field.edit->moveCursor(QTextCursor::Start);
    }
    m_count->setEnabled(writable);
    showFacts();
}

void OpinionEditor::showField(Field &field)
{
    const auto *draft = m_drafts.find(keyOf(field));
    field.base = draft ? draft->pending.base
                       : findWords(*m_session.view(), keyOf(field)).value_or(QString());
    field.since = draft ? draft->pending.since : m_session.view()->snapshot->revision;
    setWords(field, draft ? draft->pending.words : field.base);
    field.touched = draft != nullptr;
}

void OpinionEditor::showFacts()
{
    const auto view = m_session.view();
    const Opinion *opinion = m_shown ? view->index.findOpinion(*m_shown) : nullptr;
    const Node *node = opinion && opinion->node ? view->index.findNode(*opinion->node) : nullptr;
    m_name->setText(!opinion ? tr("No opinion is selected.")
                    : node   ? tr("%1  %2").arg(view->name(opinion->id), view->heading(*node))
                             : tr("Place not decided"));
    m_loading = true;
    m_count->setValue(opinion ? opinion->count : 1);
    m_loading = false;
    showSharing();
    WordField field{};
    const auto *conflict = m_shown ? m_drafts.findConflict(*m_shown, &field) : nullptr;
    m_conflict->setVisible(conflict);
    if (conflict)
        m_conflict->showConflict(*m_shown, field, *conflict->conflict,
                                 [this, field] { return wordsIn(m_fields[size_t(field)]); });
}

void OpinionEditor::showSharing()
{
    const auto view = m_session.view();
    const Opinion *opinion = m_shown ? view->index.findOpinion(*m_shown) : nullptr;
    QStringList others;
    if (opinion && opinion->response) {
        for (const Opinion *sharer : view->index.sharers(*opinion->response)) {
            if (sharer != opinion)
                others += view->name(sharer->id);
        }
    }
    const bool writable = opinion && !m_session.isReadOnly();
    m_sharing->setVisible(!others.isEmpty());
    m_sharing->setText(tr("Shared with %1").arg(others.join(QStringLiteral("、"))));
    m_separate->setVisible(!others.isEmpty());
    m_separate->setEnabled(writable);
    m_share->setVisible(others.isEmpty());
    m_share->setEnabled(writable && opinionAbove());
}

void OpinionEditor::onChanged(const ChangeSet &)
{
    if (!m_shown || m_shown != m_session.opinion())
        return;
    for (Field &field : m_fields)
        refreshField(field);
    m_response->updateReferences();
    showFacts();
}

// Takes in what the document says now, where nothing is being typed.
void OpinionEditor::refreshField(Field &field)
{
    const auto words = findWords(*m_session.view(), keyOf(field));
    if (!words || *words == field.base || field.edit->isComposing() || m_drafts.find(keyOf(field)))
        return;
    const QString typed = field.touched ? wordsIn(field) : field.base;
    if (typed != field.base && typed != *words)
        return; // being typed: whoever saves second is told
    field.base = *words;
    field.since = m_session.view()->snapshot->revision;
    if (typed != *words)
        setWords(field, *words);
}

void OpinionEditor::onTyped(Field &field)
{
    if (m_loading)
        return;
    field.touched = true;
    m_pause.start();
    if (!m_keep.isActive())
        m_keep.start();
    Q_EMIT typed();
}

bool OpinionEditor::isComposing() const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [](const Field &field) { return field.edit->isComposing(); });
}

void OpinionEditor::onPause()
{
    if (isComposing())
        m_pause.start();
    else
        save();
}

void OpinionEditor::keepSoon()
{
    noteWords(false);
}

void OpinionEditor::takeWords(const std::vector<PendingWords> &words)
{
    for (const PendingWords &pending : words)
        m_drafts.take(pending);
    for (Field &field : m_fields) {
        if (m_shown)
            showField(field);
    }
    save();
}

void OpinionEditor::noteWords(bool endCompositions)
{
    if (!m_shown || m_session.isReadOnly())
        return;
    for (Field &field : m_fields) {
        if (endCompositions)
            field.edit->endComposition();
        if (field.touched && !field.edit->isComposing())
            m_drafts.put(keyOf(field), wordsIn(field), field.base, field.since);
    }
}

bool OpinionEditor::hasUnsavedWords() const
{
    if (!m_drafts.isEmpty())
        return true;
    return m_shown && std::any_of(m_fields.begin(), m_fields.end(), [this](const Field &field) {
               return field.edit->isComposing() || (field.touched && wordsIn(field) != field.base);
           });
}

bool OpinionEditor::save()
{
    noteWords(true);
    m_pause.stop();
    if (m_drafts.isEmpty()) {
        m_retry.stop();
        return true;
    }
    const auto trouble = m_drafts.saveAll(m_session);
    for (Field &field : m_fields) {
        if (m_shown && !m_drafts.find(keyOf(field))) {
            field.base = findWords(*m_session.view(), keyOf(field)).value_or(wordsIn(field));
            field.since = m_session.view()->snapshot->revision;
        }
    }
    if (m_drafts.isEmpty())
        m_retry.stop();
    else
        m_retry.start();
    showFacts();
    if (trouble)
        Q_EMIT m_session.wordsNotSaved(*trouble);
    else if (m_drafts.isEmpty())
        Q_EMIT m_session.wordsSaved();
    return m_drafts.isEmpty();
}

// What the clerk chose of a conflict; no words: theirs.
void OpinionEditor::resolve(const std::optional<QString> &words, WordField which)
{
    for (Field &field : m_fields) {
        if (field.field != which || !m_shown)
            continue;
        const Drafts::Key key = keyOf(field);
        const qint64 now = m_session.view()->snapshot->revision;
        const QString theirs = findWords(*m_session.view(), key).value_or(QString());
        if (words)
            m_drafts.settle(key, *words, theirs, now);
        else
            m_drafts.drop(key);
        field.base = theirs;
        field.since = now;
        setWords(field, words.value_or(theirs));
    }
    save();
    showFacts();
}

void OpinionEditor::changeCount(int count)
{
    if (!m_loading && m_shown)
        m_session.apply(operations::setCount(*m_shown, count));
}

std::optional<OpinionId> OpinionEditor::opinionAbove() const
{
    const auto view = m_session.view();
    const auto no = m_shown ? view->index.findNo(*m_shown) : std::nullopt;
    const Opinion *above = no ? view->index.findOpinionByNo(*no - 1) : nullptr;
    return above && above->response ? std::optional(above->id) : std::nullopt;
}

void OpinionEditor::shareWithAbove()
{
    save();
    if (const auto above = opinionAbove())
        m_session.apply(operations::shareResponse(*m_shown, *above));
}

void OpinionEditor::separate()
{
    if (m_shown)
        m_session.apply(operations::unshareResponse(*m_shown));
}

void OpinionEditor::splitAtCursor()
{
    const int at = m_summary->textCursor().position();
    if (!m_shown || !save())
        return;
    const auto view = m_session.view();
    const Opinion *opinion = view->index.findOpinion(*m_shown);
    const QString before = opinion->summary.left(at).trimmed();
    const QString after = opinion->summary.mid(at).trimmed();
    if (before.isEmpty() || after.isEmpty())
        return;
    const auto &opinions = view->values().opinions;
    const auto next = opinions.begin() + (opinion - opinions.data()) + 1;
    const bool hasNext = next != opinions.end() && next->node == opinion->node;
    const auto made = m_session.applyAll(
        QStringLiteral("split_opinion"),
        std::vector<Operation>{
            operations::setSummary(*m_shown, before, {}),
            operations::addOpinion(opinion->node, after,
                                   hasNext ? std::optional(next->id) : std::nullopt)});
    if (made)
        m_session.jumpTo(OpinionId(*made));
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
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void OpinionEditor::insertReference()
{
    m_response->showCompletion();
}

void OpinionEditor::showMatch(WordField which, qsizetype begin, qsizetype length)
{
    for (const Field &field : m_fields) {
        if (field.field != which)
            continue;
        QTextCursor cursor(field.edit->document());
        const int last = field.edit->document()->characterCount() - 1;
        cursor.setPosition(qMin(int(begin), last));
        cursor.setPosition(qMin(int(begin + length), last), QTextCursor::KeepAnchor);
        field.edit->setTextCursor(cursor);
        field.edit->setFocus();
    }
}

} // namespace gaiyo
