#pragma once

#include "session/operations.h"
#include "session/register_in_use.h"

#include <QObject>

class QMenu;

namespace gaiyo {

class LetterOpinions;
class OriginalView;

// What becomes of the words of a letter that are marked: an opinion, a part of one that is there,
// set aside, masked, or free again. Each is one step of undo.
class IntakeCommands : public QObject
{
    Q_OBJECT
public:
    IntakeCommands(Session &session, const RegisterInUse &persons, OriginalView &original,
                   LetterOpinions &opinions);

    void cut();  // a new opinion, with the caret in its summary
    void link(); // asks for the opinion
    void setAside();
    void mask();
    void unmask();      // what is masked there; the words come from the register of persons
    void free();        // what lies on the marked words, or at the caret
    void choosePlace(); // of the opinion that is looked at

Q_SIGNALS:
    void told(const QString &words); // why nothing was done

private:
    // The marked words; tells where there are none.
    std::optional<operations::WordsOfLetter> requireWords();
    QString summaryOf(const operations::WordsOfLetter &words) const;
    void showMenu(QMenu *menu);
    const Mask *markedMask() const;
    void unmaskWith(const RegisterLook &look, const Mask &mask);
    void freeAll(const std::vector<PassageId> &passages);

    Session &m_session;
    const RegisterInUse &m_persons;
    OriginalView &m_original;
    LetterOpinions &m_opinions;
    std::optional<NodeId> m_lastPlace; // that was chosen
};

} // namespace gaiyo
