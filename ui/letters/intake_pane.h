#pragma once

#include "letters/letter_text.h"
#include "session/session.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QSplitter;

namespace gaiyo {

class ElidingLabel;
class IntakeCommands;
class LetterList;
class LetterOpinions;
class LetterPerson;
class OriginalView;
class RegisterBar;
class RegisterInUse;

// The mode in which letters become opinions: the letters, the words of one, its opinions.
class IntakePane : public QWidget
{
    Q_OBJECT
public:
    IntakePane(Session &session, RegisterInUse &persons, QWidget *parent = nullptr);

    LetterList &letters() { return *m_letters; }
    OriginalView &original() { return *m_original; }
    LetterOpinions &opinions() { return *m_opinions; }
    LetterPerson &person() { return *m_person; }
    RegisterBar &registerBar() { return *m_bar; }
    IntakeCommands &commands() { return *m_commands; }

    void showLetter(const LetterId &id);
    // Shows these words of an original, code points as in the operations.
    void showWords(const LetterId &letter, const OriginalId &original, int start, int end);
    // Shows the words that became a passage.
    void showPassage(const PassageId &id);
    // Where the clerk begins: the letter, or the list of letters while there is none.
    void enter();
    // Tab: the next unused words of the letter, else the focus goes on.
    void nextWords();
    // F9: the same, and on to the next letter.
    void nextToDo();
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void told(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildLetters();
    QWidget *buildMiddle();
    void arrange();
    void onLetterChosen();
    void onChanged(const ChangeSet &changes);
    LetterText readLetter();
    QString readWords(const OriginalId &id);
    void showFacts();
    void showPlace();
    QString noteOf(const Passage &passage) const;
    QString nameOf(const Passage &passage) const;
    QString stateOf(const LetterText::Piece &piece) const;

    Session &m_session;
    RegisterInUse &m_persons;
    RegisterBar *m_bar;
    LetterList *m_letters;
    OriginalView *m_original;
    LetterOpinions *m_opinions;
    IntakeCommands *m_commands;
    QSplitter *m_across; // the letters, and what is done with one
    QSplitter *m_halves; // its words and its opinions
    ElidingLabel *m_title;
    LetterPerson *m_person;
    QLabel *m_left;                  // how many characters are left
    ElidingLabel *m_place;           // what became of the words at the caret
    QHash<QString, QString> m_words; // of the originals of the letter, by id
};

} // namespace gaiyo
