#pragma once

#include <QTextEdit>

class QMenu;

namespace gaiyo {

// A field of plain text that knows when an input method is at work in it. While one is, no
// shortcut is taken from it. Undo and redo are the document's, so the field has none of its own.
class ComposingEdit : public QTextEdit
{
    Q_OBJECT
public:
    explicit ComposingEdit(QWidget *parent = nullptr);

    bool isComposing() const { return m_composing; }
    // Lets the input method finish, keeping what stands there.
    void endComposition();

    // All characters as they were typed; QTextEdit::toPlainText() makes no-break spaces plain.
    QString words() const;
    // The text, with the caret beside the letters where it stood.
    void replaceText(const QString &text);
    // What the field needs to show so many lines, with the air that stands between them.
    int heightOf(int lines) const;

Q_SIGNALS:
    void compositionBegun();
    void compositionEnded();
    void focusCame();
    void focusLeft(); // the focus went elsewhere

protected:
    bool event(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    // The caret and what is marked, to be kept over another text.
    struct Caret
    {
        QString text; // as the document has it
        int anchor = 0;
        int position = 0;
    };
    Caret caret() const;
    void setCaret(const Caret &before);
    // What an heir has to offer for the place, above what every field has.
    virtual void addToMenu(QMenu &menu, const QPoint &at);
    // Files are not for the text: what is dropped here is the window's.
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool overridesShortcut(QKeyEvent *event);

    bool m_composing = false;
};

} // namespace gaiyo
