#include "widgets/composing_edit.h"

#include "base/sanitize.h"
#include "widgets/followed_caret.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QInputMethod>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>
#include <QtMath>

#include <algorithm>
#include <memory>

namespace gaiyo {

namespace {

bool isUndoOrRedo(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
}

} // namespace

ComposingEdit::ComposingEdit(QWidget *parent)
    : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(8);
    // The caret in the first line takes it to the edge, where it stands beside a text whose first
    // line does not.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 && value <= document()->documentMargin())
            verticalScrollBar()->setValue(0);
    });
}

void ComposingEdit::endComposition()
{
    if (!m_composing)
        return;
    QGuiApplication::inputMethod()->commit();
    if (!m_composing)
        return;
    // No input method of the platform answered: the composed text is kept as it is.
    QInputMethodEvent event;
    event.setCommitString(textCursor().block().layout()->preeditAreaText());
    QCoreApplication::sendEvent(this, &event);
}

QString ComposingEdit::words() const
{
    QString text = document()->toRawText();
    for (QChar &c : text) {
        // Ends of paragraphs and lines, and QTextDocument's marks of frames.
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator || c == QChar(0xFDD0) ||
            c == QChar(0xFDD1))
            c = u'\n';
    }
    return text;
}

void ComposingEdit::replaceText(const QString &text)
{
    const Caret before = caret();
    setPlainText(text);
    setCaret(before);
}

ComposingEdit::Caret ComposingEdit::caret() const
{
    return {document()->toRawText(), textCursor().anchor(), textCursor().position()};
}

void ComposingEdit::setCaret(const Caret &before)
{
    const QString now = document()->toRawText();
    QTextCursor cursor(document());
    cursor.setPosition(followedCaret(before.text, now, before.anchor));
    cursor.setPosition(followedCaret(before.text, now, before.position), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

// Letters of two fonts stand in one line, which is as high as the higher one.
int ComposingEdit::heightOf(int lines) const
{
    QTextLayout layout(QStringLiteral("国A"), font());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLeadingIncluded(true); // as the field sets it
    line.setLineWidth(QWIDGETSIZE_MAX);
    layout.endLayout();
    return qCeil(qCeil(line.height()) * lines + 2 * document()->documentMargin()) +
           2 * frameWidth();
}

bool ComposingEdit::overridesShortcut(QKeyEvent *event)
{
    if (m_composing) {
        event->accept();
        return true;
    }
    if (isUndoOrRedo(event)) {
        event->ignore();
        return true;
    }
    return false;
}

bool ComposingEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        overridesShortcut(static_cast<QKeyEvent *>(event)))
        return true;
    return QTextEdit::event(event);
}

void ComposingEdit::inputMethodEvent(QInputMethodEvent *event)
{
    if (isReadOnly()) {
        event->ignore();
        return;
    }
    const bool was = m_composing;
    m_composing = !event->preeditString().isEmpty();
    if (!was && m_composing)
        Q_EMIT compositionBegun();
    QTextEdit::inputMethodEvent(event);
    if (was && !m_composing)
        Q_EMIT compositionEnded();
}

// Whatever takes room from the field leaves the line that is written in sight.
void ComposingEdit::resizeEvent(QResizeEvent *event)
{
    // The viewport has its new size already; nobody needs to have the keys here.
    const bool wasInSight = QRect({}, event->oldSize()).intersects(cursorRect());
    QTextEdit::resizeEvent(event);
    if (hasFocus() || wasInSight)
        ensureCursorVisible();
}

void ComposingEdit::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT focusCame();
}

void ComposingEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT focusLeft();
}

void ComposingEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->objectName() == u"edit-undo" || action->objectName() == u"edit-redo")
            menu->removeAction(action);
    }
    if (!menu->actions().isEmpty() && menu->actions().constFirst()->isSeparator())
        menu->removeAction(menu->actions().constFirst());
    // By the key, the menu is that of the place where the caret is.
    addToMenu(*menu, event->reason() == QContextMenuEvent::Keyboard ? cursorRect().center()
                                                                    : event->pos());
    menu->exec(event->globalPos());
}

void ComposingEdit::addToMenu(QMenu &, const QPoint &) {}

bool ComposingEdit::canInsertFromMimeData(const QMimeData *source) const
{
    const auto urls = source->urls();
    const bool hasFile =
        std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    return !hasFile && QTextEdit::canInsertFromMimeData(source);
}

void ComposingEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        textCursor().insertText(sanitizeText(source->text()));
    ensureCursorVisible();
}

} // namespace gaiyo
