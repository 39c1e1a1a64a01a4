#include "letters/original_view.h"

#include "letters/original_formats.h"
#include "widgets/metrics.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

const QString kMincho = QStringLiteral("BIZ UDMincho");
constexpr int kLineHeight = 118; // percent of other lines; room for what stands below the words
constexpr double kPage = 12;     // pixels around the words

} // namespace

OriginalView::OriginalView(Names names, QWidget *parent)
    : QTextEdit(parent)
    , m_names(std::move(names))
    , m_margin(new OriginalMargin(
          this, [this] { return notes(); }, [this] { return noteHeight(); }))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setAcceptDrops(false); // what is dropped here is the window's
    document()->setDocumentMargin(kPage);
    QFont mincho;
    mincho.setFamily(kMincho);
    setFont(mincho);
    placeMargin();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_margin,
            QOverload<>::of(&QWidget::update));
    connect(document(), &QTextDocument::contentsChanged, m_margin,
            QOverload<>::of(&QWidget::update));
}

void OriginalView::showLetter(LetterText text)
{
    m_letter = std::move(text);
    QTextCursor all(document());
    all.beginEditBlock(); // laid out once, and not for every step
    setWords();
    paintWords();
    all.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void OriginalView::updateLetter(LetterText text)
{
    m_letter = std::move(text);
    if (toPlainText() != m_letter.text()) {
        const int position = textCursor().position();
        setWords();
        QTextCursor cursor(document());
        cursor.setPosition(qMin(position, document()->characterCount() - 1));
        setTextCursor(cursor);
    }
    paintWords();
}

void OriginalView::setWords()
{
    QTextBlockFormat format;
    format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    QTextCursor all(document());
    all.beginEditBlock();
    all.select(QTextCursor::Document);
    all.removeSelectedText();
    all.setBlockFormat(format); // that the blocks to come have, too
    all.insertText(m_letter.text(), QTextCharFormat());
    keepShapes();
    all.endEditBlock();
}

// Else every line is shaped once to be laid out, again to be painted, and again for each note.
void OriginalView::keepShapes()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        block.layout()->setCacheEnabled(true);
}

void OriginalView::paintWords()
{
    QTextCursor cursor(document());
    const auto set = [&](const TextSpan &units, const QTextCharFormat &format) {
        cursor.setPosition(int(units.start));
        cursor.setPosition(int(units.end), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    };
    cursor.beginEditBlock();
    for (const TextSpan &heading : m_letter.headings())
        set(heading, headingFormat(palette(), QApplication::font()));
    for (const LetterText::Piece &piece : m_letter.pieces())
        set(piece.units, formatOf(piece, palette()));
    cursor.endEditBlock();
    m_margin->update();
}

TextSpan OriginalView::selection() const
{
    const QTextCursor cursor = textCursor();
    return {cursor.selectionStart(), cursor.selectionEnd()};
}

void OriginalView::select(const TextSpan &units)
{
    QTextCursor cursor(document());
    cursor.setPosition(int(units.start));
    cursor.setPosition(int(units.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void OriginalView::clearSelection()
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.selectionEnd());
    setTextCursor(cursor);
}

bool OriginalView::selectNextUnused()
{
    const auto next = m_letter.nextUnused(selection().end);
    if (next)
        select(*next);
    return next.has_value();
}

// What is marked grows to the end of the sentence; where it ends with one already, of the next.
void OriginalView::extendTo(const TextSpan &sentence)
{
    const TextSpan now = selection();
    select({qMin(now.start, sentence.start), qMax(now.end, sentence.end)});
}

void OriginalView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && !selection().isEmpty()) {
        clearSelection();
    } else if (isEnter && event->modifiers().testFlag(Qt::ShiftModifier)) {
        qsizetype at = selection().end;
        const QString &text = m_letter.text();
        while (at < text.size() && text[at].isSpace())
            ++at;
        extendTo(m_letter.sentenceAt(at));
    } else if (isEnter && !(event->modifiers() & ~Qt::KeypadModifier)) {
        select(m_letter.sentenceAt(textCursor().position()));
    } else {
        QTextEdit::keyPressEvent(event);
    }
}

void OriginalView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const TextSpan sentence = m_letter.sentenceAt(cursorForPosition(event->pos()).position());
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        extendTo(sentence);
    else
        select(sentence);
}

// With Shift the caret's end of what is marked goes where the mouse is, as by the arrows.
void OriginalView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier)) {
        QTextCursor cursor = textCursor();
        cursor.setPosition(cursorForPosition(event->pos()).position(), QTextCursor::KeepAnchor);
        setTextCursor(cursor);
        return;
    }
    QTextEdit::mousePressEvent(event);
}

int OriginalView::noteHeight() const
{
    return QFontMetrics(QApplication::font()).height();
}

// What begins in one line has one note, the same word in it once; where lines stand closer than
// notes, one is below the other.
std::vector<OriginalView::Note> OriginalView::notes() const
{
    std::vector<Note> notes;
    const auto add = [&](const QString &words, qsizetype unit, bool isOpinion) {
        QTextCursor cursor(document());
        cursor.setPosition(int(unit));
        const QRect line = cursorRect(cursor);
        notes.push_back({{words}, line.center().y() - noteHeight() / 2, isOpinion});
    };
    std::vector<const void *> named;
    const auto isNew = [&](const void *row) {
        const bool known = std::find(named.begin(), named.end(), row) != named.end();
        named.push_back(row);
        return !known;
    };
    for (const LetterText::Piece &piece : m_letter.pieces()) {
        for (const Passage *passage : piece.passages) {
            if (isNew(passage))
                add(m_names.passage(*passage), piece.units.start, passage->opinion.has_value());
        }
        if (piece.mask && isNew(piece.mask))
            add(m_names.mask(*piece.mask), piece.units.start, false);
    }
    std::stable_sort(notes.begin(), notes.end(),
                     [](const Note &a, const Note &b) { return a.top < b.top; });
    std::vector<Note> placed;
    for (size_t i = 0; i < notes.size(); ++i) {
        Note note = notes[i];
        for (; i + 1 < notes.size() && notes[i + 1].top == note.top; ++i) {
            note.labels += notes[i + 1].labels;
            note.isOpinion = note.isOpinion || notes[i + 1].isOpinion;
        }
        note.labels.removeDuplicates();
        if (!placed.empty())
            note.top = qMax(note.top, placed.back().top + noteHeight());
        placed.push_back(note);
    }
    placed.erase(std::remove_if(placed.begin(), placed.end(),
                                [&](const Note &note) {
                                    return note.top + noteHeight() < 0 ||
                                           note.top > viewport()->height();
                                }),
                 placed.end());
    return placed;
}

void OriginalView::placeMargin()
{
    const int width = m_margin->wantedWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void OriginalView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    placeMargin();
    m_margin->update(); // the words may stand in other lines now
}

void OriginalView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_margin)
        paintWords();
    if (event->type() == QEvent::FontChange && m_margin)
        placeMargin();
}

} // namespace gaiyo
