#pragma once

#include "letters/letter_text.h"
#include "letters/original_margin.h"

#include <QTextEdit>

#include <functional>

namespace gaiyo {

// The words of a letter, to be read and marked; in the margin the numbers of the opinions that have
// them, or why nobody has. A double click marks a sentence, Enter the one at the caret, either with
// Shift goes on to the end of the next.
class OriginalView : public QTextEdit
{
    Q_OBJECT
public:
    // How a passage, or a mask, is called in the margin.
    struct Names
    {
        std::function<QString(const Passage &)> passage;
        std::function<QString(const Mask &)> mask;
    };

    explicit OriginalView(Names names, QWidget *parent = nullptr);

    // Another letter: from its beginning.
    void showLetter(LetterText text);
    // The same one after a change: the caret stays.
    void updateLetter(LetterText text);

    const LetterText &letter() const { return m_letter; }
    TextSpan selection() const;
    void select(const TextSpan &units);
    void clearSelection();
    // The next words that nothing became of; false where there are none.
    bool selectNextUnused();

    using Note = MarginNote;
    std::vector<Note> notes() const; // of what is in sight, from above
    int noteHeight() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setWords();
    void keepShapes();
    void paintWords();
    void placeMargin();
    void extendTo(const TextSpan &sentence);

    LetterText m_letter;
    Names m_names;
    OriginalMargin *m_margin;
};

} // namespace gaiyo
