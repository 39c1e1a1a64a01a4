#pragma once

#include "session/followed_words.h"
#include "session/register_look.h"
#include "session/session.h"

namespace gaiyo {

class Preferences;

// The register of persons that is used with the open document on this computer, or none; whether it
// can be read, and who is in it. Work goes on without it whatever becomes of it. It is looked into
// beside the window, which never waits for it.
class RegisterInUse final : public QObject
{
    Q_OBJECT
public:
    enum class State { None, Looking, Ready, Trouble };

    // Looks when it is asked to for the first time: those who want to know are to be there.
    RegisterInUse(Session &session, Preferences &preferences, QObject *parent = nullptr);

    const QString &path() const { return m_path; } // "" for none
    bool isUsed() const { return !m_path.isEmpty(); }
    State state() const { return m_state; }
    const Error &trouble() const { return m_trouble; } // where there is some
    // Everybody in it as it was read last; null where it cannot be read.
    std::shared_ptr<const KnownPeople> people() const { return m_people; }

    // From now on, and whenever the document is opened here again.
    void use(const QString &path);
    // Not any more: the register stays as it is.
    void leave();
    // Reads it anew.
    void look();
    // What another thread needs to ask it, or one at another path.
    RegisterLook lookAt(const QString &path) const;
    RegisterLook lookNow() const { return lookAt(m_path); }
    FollowedWords &followedWords() { return m_followed; }

Q_SIGNALS:
    void changed();

private:
    void set(State state, const std::shared_ptr<const KnownPeople> &people, const Error &trouble);
    void onChanged(const ChangeSet &changes);

    Session &m_session;
    Preferences &m_preferences;
    QString m_path;
    State m_state = State::None;
    Error m_trouble;
    std::shared_ptr<const KnownPeople> m_people;
    int m_asked = 0; // only the last look counts
    FollowedWords m_followed;
};

} // namespace gaiyo
