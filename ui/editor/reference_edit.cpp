#include "editor/reference_edit.h"

#include "domain/markup.h"
#include "editor/phrase_completer.h"
#include "editor/reference_completer.h"

#include <QAbstractTextDocumentLayout>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <utility>

namespace gaiyo {

namespace {

constexpr int kReferenceObject = QTextFormat::UserObject + 1;
constexpr int kOpinionProperty = QTextFormat::UserProperty + 1;
constexpr int kNodeProperty = QTextFormat::UserProperty + 2;
constexpr qreal kChipPadding = 4;

const QString kMarkupMime = QStringLiteral("application/x-gaiyo-markup");

std::optional<OpinionId> referenceOf(const QTextFormat &format)
{
    if (format.objectType() != kReferenceObject || !format.hasProperty(kOpinionProperty))
        return std::nullopt;
    return OpinionId(format.property(kOpinionProperty).toString());
}

std::optional<NodeId> pageNodeOf(const QTextFormat &format)
{
    if (format.objectType() != kReferenceObject || !format.hasProperty(kNodeProperty))
        return std::nullopt;
    return NodeId(format.property(kNodeProperty).toString());
}

// The markup of a chip; "" for words.
QString chipMarkup(const QTextFormat &format)
{
    if (const auto reference = referenceOf(format))
        return referenceMarkup(*reference);
    const auto node = pageNodeOf(format);
    return node ? pageMarkup(*node) : QString();
}

} // namespace

ReferenceEdit::ReferenceEdit(Session &session, QWidget *parent)
    : ComposingEdit(parent)
    , m_session(session)
    , m_completer(new ReferenceCompleter(session, *this))
    , m_phrases(new PhraseCompleter(session, *this))
{
    document()->documentLayout()->registerHandler(kReferenceObject, this);
    viewport()->setMouseTracking(true);
    connect(m_completer, &ReferenceCompleter::chosen, this, &ReferenceEdit::insertReference);
    connect(m_phrases, &PhraseCompleter::chosen, this, &ReferenceEdit::insertPhrase);
    connect(m_phrases, &PhraseCompleter::nothingToOffer, this, &ReferenceEdit::noPhrases);
}

QString ReferenceEdit::chipText(const QTextFormat &format) const
{
    if (const auto node = pageNodeOf(format))
        return pageText(m_session.view()->index.findPage(*node));
    const auto id = referenceOf(format);
    return referenceText(id ? m_session.view()->index.findNo(*id) : std::nullopt);
}

QSizeF ReferenceEdit::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const QFontMetricsF metrics(font());
    return {metrics.horizontalAdvance(chipText(format)) + 2 * kChipPadding, metrics.ascent()};
}

void ReferenceEdit::drawObject(QPainter *painter, const QRectF &area, QTextDocument *, int,
                               const QTextFormat &format)
{
    const QFontMetricsF metrics(font());
    const QRectF chip = area.adjusted(1, -1, -1, metrics.descent());
    const QColor color = palette().color(QPalette::Link);
    QColor fill = color;
    fill.setAlphaF(0.10F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(chip, 3, 3);
    painter->setFont(font());
    painter->setPen(color);
    painter->drawText(QPointF(area.left() + kChipPadding, area.bottom()), chipText(format));
    painter->restore();
}

QString ReferenceEdit::markupOf(int begin, int end) const
{
    QString markup;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.position() > begin && block.position() <= end)
            markup += u'\n';
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            const int from = qMax(begin, part.position());
            const int to = qMin(end, part.position() + part.length());
            if (from >= to)
                continue;
            const QString chip = chipMarkup(part.charFormat());
            if (!chip.isEmpty()) {
                markup += chip.repeated(to - from);
                continue;
            }
            QString text = part.text().mid(from - part.position(), to - from);
            text.replace(QChar::LineSeparator, u'\n');
            markup += escapeMarkup(text);
        }
    }
    return markup;
}

QString ReferenceEdit::markup() const
{
    return markupOf(0, document()->characterCount());
}

void ReferenceEdit::insertMarkup(QTextCursor &cursor, const QString &markup)
{
    const auto parts = parseMarkup(markup);
    if (!parts) {
        cursor.insertText(markup, QTextCharFormat());
        return;
    }
    cursor.beginEditBlock();
    for (const MarkupPart &part : *parts) {
        if (part.isWords()) {
            cursor.insertText(part.text, QTextCharFormat());
            continue;
        }
        QTextCharFormat format;
        format.setObjectType(kReferenceObject);
        if (part.page)
            format.setProperty(kNodeProperty, part.page->value());
        else
            format.setProperty(kOpinionProperty, part.reference->value());
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
    cursor.endEditBlock();
    cursor.setCharFormat(QTextCharFormat());
}

void ReferenceEdit::setMarkup(const QString &markup)
{
    const Caret before = caret();
    clear();
    QTextCursor cursor(document());
    insertMarkup(cursor, markup);
    setCaret(before);
    setCurrentCharFormat(QTextCharFormat());
}

void ReferenceEdit::insertReference(const OpinionId &opinion, int replaced)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, replaced);
    cursor.removeSelectedText();
    insertMarkup(cursor, referenceMarkup(opinion));
    setTextCursor(cursor);
    setCurrentCharFormat(QTextCharFormat());
}

void ReferenceEdit::insertPage(const NodeId &node)
{
    setFocus();
    QTextCursor cursor = textCursor();
    cursor.removeSelectedText();
    insertMarkup(cursor, pageMarkup(node));
    setTextCursor(cursor);
    setCurrentCharFormat(QTextCharFormat());
}

void ReferenceEdit::showCompletion()
{
    setFocus();
    m_completer->open();
}

void ReferenceEdit::showPhrases()
{
    setFocus();
    m_completer->close();
    if (!isReadOnly() && !isComposing())
        m_phrases->open();
}

void ReferenceEdit::setEarlier(std::shared_ptr<const EarlierAnswers> earlier)
{
    m_phrases->setEarlier(std::move(earlier));
}

// Its first blank waits to be filled in; Tab goes to the next one.
void ReferenceEdit::insertPhrase(const QString &markup, int replaced)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, replaced);
    cursor.removeSelectedText();
    const int begin = cursor.position();
    insertMarkup(cursor, markup);
    setTextCursor(cursor);
    setCurrentCharFormat(QTextCharFormat());
    const int end = cursor.position();
    if (selectBlank(begin) && textCursor().selectionStart() >= end)
        setTextCursor(cursor); // that one is not the phrase's
}

// 〔 〕: what is still to be written.
bool ReferenceEdit::selectBlank(int from)
{
    static const QRegularExpression blank(QStringLiteral("〔[^〔〕]{0,40}〕"));
    const QTextCursor found = document()->find(blank, from);
    if (found.isNull())
        return false;
    setTextCursor(found);
    return true;
}

void ReferenceEdit::updateReferences()
{
    if (!isComposing())
        document()->markContentsDirty(0, document()->characterCount());
}

void ReferenceEdit::keyPressEvent(QKeyEvent *event)
{
    if (!isComposing() && (m_completer->takeKey(event) || m_phrases->takeKey(event)))
        return;
    m_phrases->close();
    ComposingEdit::keyPressEvent(event);
}

// Tab belongs to an open list, then to the blanks of a phrase; then it leads to the next field.
bool ReferenceEdit::focusNextPrevChild(bool next)
{
    if (next && !isComposing() && !isReadOnly()) {
        QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
        if (m_completer->takeKey(&tab) || m_phrases->takeKey(&tab) ||
            selectBlank(textCursor().selectionEnd()))
            return true;
    }
    return ComposingEdit::focusNextPrevChild(next);
}

void ReferenceEdit::focusOutEvent(QFocusEvent *event)
{
    m_completer->close();
    m_phrases->close();
    ComposingEdit::focusOutEvent(event);
}

// Of the object that begins at the position.
std::optional<OpinionId> ReferenceEdit::referenceBehind(int position) const
{
    QTextCursor cursor(document());
    cursor.setPosition(qMin(position + 1, document()->characterCount() - 1));
    return referenceOf(cursor.charFormat());
}

std::optional<OpinionId> ReferenceEdit::referenceAt(const QPoint &at) const
{
    const QPointF place(at.x() + horizontalScrollBar()->value(),
                        at.y() + verticalScrollBar()->value());
    const int position = document()->documentLayout()->hitTest(place, Qt::ExactHit);
    return position < 0 ? std::nullopt : referenceBehind(position);
}

int ReferenceEdit::chipAt(const QPoint &at) const
{
    const int position = cursorForPosition(at).position();
    for (const int begin : {position, position - 1}) {
        if (begin >= 0 && document()->characterAt(begin) == QChar::ObjectReplacementCharacter &&
            referenceBehind(begin))
            return begin;
    }
    return -1;
}

// The chip stays until another opinion is chosen.
void ReferenceEdit::chooseOther(int chip)
{
    setFocus();
    QTextCursor cursor = textCursor();
    cursor.setPosition(chip + 1);
    setTextCursor(cursor);
    // When the menu is gone: what goes with it takes the list along.
    QMetaObject::invokeMethod(
        this, [this] { m_completer->open(1); }, Qt::QueuedConnection);
}

void ReferenceEdit::removeChip(int chip)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(chip);
    cursor.setPosition(chip + 1, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    setTextCursor(cursor);
}

void ReferenceEdit::addToMenu(QMenu &menu, const QPoint &at)
{
    const int chip = chipAt(at);
    const auto reference = chip < 0 ? std::nullopt : referenceBehind(chip);
    if (!reference)
        return;
    QAction *first = menu.actions().value(0);
    const auto add = [&](const QString &name, const QString &words, const auto &action) {
        auto *made = new QAction(words, &menu);
        made->setObjectName(name);
        connect(made, &QAction::triggered, this, action);
        menu.insertAction(first, made);
    };
    add(QStringLiteral("chipGo"), tr("&Go to %1").arg(m_session.view()->name(*reference)),
        [this, id = *reference] { m_session.jumpTo(id); });
    if (!isReadOnly()) {
        add(QStringLiteral("chipChoose"), tr("Refer to &another opinion…"),
            [this, chip] { chooseOther(chip); });
        add(QStringLiteral("chipRemove"), tr("&Remove the No."),
            [this, chip] { removeChip(chip); });
    }
    menu.insertSeparator(first);
}

void ReferenceEdit::mouseReleaseEvent(QMouseEvent *event)
{
    const auto reference = referenceAt(event->pos());
    if (reference && event->modifiers() == Qt::ControlModifier) {
        m_session.jumpTo(*reference);
        return;
    }
    ComposingEdit::mouseReleaseEvent(event);
}

// Pasted elsewhere, a reference becomes the words that it prints; pasted here, it stays a
// reference.
QMimeData *ReferenceEdit::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const QString markup = markupOf(cursor.selectionStart(), cursor.selectionEnd());
    auto *mime = new QMimeData;
    mime->setText(m_session.view()->index.plainText(markup));
    mime->setData(kMarkupMime, markup.toUtf8());
    return mime;
}

void ReferenceEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasFormat(kMarkupMime)) {
        ComposingEdit::insertFromMimeData(source);
        return;
    }
    QTextCursor cursor = textCursor();
    cursor.removeSelectedText();
    insertMarkup(cursor, QString::fromUtf8(source->data(kMarkupMime)));
    setTextCursor(cursor);
}

} // namespace gaiyo
