#pragma once

#include "session/session.h"

#include <QObject>

#include <optional>

namespace gaiyo {

class RegisterInUse;

// What the commands do with the persons of the register.
class PersonCommands : public QObject
{
    Q_OBJECT
public:
    // The dialogs open above the window of the pane.
    PersonCommands(Session &session, RegisterInUse &persons, QWidget &pane,
                   QObject *parent = nullptr);

    // Who wrote the letter is corrected; says so where none is chosen.
    void edit(const std::optional<LetterId> &letter);
    // Everybody, to be found, to be corrected, and with his letters.
    void list();

Q_SIGNALS:
    void letterWanted(const gaiyo::LetterId &letter);
    void told(const QString &words);

private:
    template <typename Value, typename Read>
    std::optional<Value> read(const Read &work);

    Session &m_session;
    RegisterInUse &m_persons;
    QWidget &m_pane;
};

} // namespace gaiyo
