#pragma once

#include "checks/checks.h"
#include "session/copies_folder.h"
#include "session/session.h"

#include "store/register/person.h"

#include <QObject>

#include <functional>

namespace gaiyo {

// Has another program show a file; false where there is none for it.
using FileOpener = std::function<bool(const QString &path)>;

class Commands;
class PersonCommands;
class IntakePane;
class RegisterInUse;

// The mode for letters in the window: its pane, what the commands do there, and its dialogs.
class IntakeMode : public QObject
{
    Q_OBJECT
public:
    IntakeMode(Session &session, RegisterInUse &persons, const Commands &commands,
               FileOpener openFile, QWidget &home, QObject *parent = nullptr);

    // A child of `home`; made when it is first needed, for most documents have no letters.
    IntakePane &pane();
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    // Words that were typed in the other mode are shown, and the keys are here.
    void enter();
    // Where something was found that somebody has to look at.
    void showPlace(const LetterPlace &place);
    // The words that an opinion was made of.
    void showPassage(const PassageId &id);
    // Shows what is in the files, and takes it in where the clerk wants that.
    void takeFiles(const QStringList &paths);

Q_SIGNALS:
    void wanted();        // this mode is to be shown
    void opinionWanted(); // the session's opinion, in the other mode
    void told(const QString &words);

private:
    void connectCommands();
    void addKeys();
    void editPerson();
    void typeLetter();
    void correctWords();
    void markChecked();
    void removeLetter();
    void chooseFiles();
    void useRegister();
    void leaveRegister();
    void chooseFile();
    void openFile(const KeptFile &file);
    void showNew(const LetterId &id);

    Session &m_session;
    RegisterInUse &m_persons;
    const Commands &m_commands;
    QWidget &m_home;
    IntakePane *m_pane = nullptr; // belongs to its home
    QByteArray m_layout;          // of the pane, until there is one
    PersonCommands *m_people;
    FileOpener m_openFile;
    CopiesFolder m_copies; // of files that are looked at: gone with the window
};

} // namespace gaiyo
