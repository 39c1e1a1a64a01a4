#include "session/register_in_use.h"

#include "session/preferences.h"
#include "widgets/background_job.h"

namespace gaiyo {

RegisterInUse::RegisterInUse(Session &session, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_path(preferences.registerOf(session.identity()))
    , m_followed(session, [this] { return lookNow(); })
{
    connect(&session, &Session::changed, this, &RegisterInUse::onChanged);
}

RegisterLook RegisterInUse::lookAt(const QString &path) const
{
    return {path,
            m_session.path(),
            m_session.identity(),
            m_session.view()->snapshot,
            m_session.author(),
            &m_session.clock()};
}

void RegisterInUse::use(const QString &path)
{
    if (!m_session.identity().isEmpty())
        m_preferences.setRegisterOf(m_session.identity(), path);
    m_path = path;
    set(isUsed() ? State::Looking : State::None, nullptr, {});
    look();
}

void RegisterInUse::leave()
{
    use(QString());
}

void RegisterInUse::look()
{
    const int asked = ++m_asked;
    if (!isUsed())
        return;
    if (m_state != State::Ready)
        set(State::Looking, m_people, {});
    using Answer = Result<std::shared_ptr<const KnownPeople>>;
    const auto answer = std::make_shared<std::optional<Answer>>();
    runBehind(
        this, [answer, look = lookNow()] { answer->emplace(readKnownPeople(look)); },
        [this, answer, asked] {
            if (asked != m_asked)
                return;
            const Answer &read = **answer;
            if (read)
                set(State::Ready, *read, {});
            else
                set(State::Trouble, nullptr, read.error());
        });
}

void RegisterInUse::set(State state, const std::shared_ptr<const KnownPeople> &people,
                        const Error &trouble)
{
    m_state = state;
    m_people = people;
    m_trouble = trouble;
    Q_EMIT changed();
}

// A colleague who takes letters in adds people, too.
void RegisterInUse::onChanged(const ChangeSet &changes)
{
    if (changes.byOthers && !changes.letters.added.empty())
        look();
}

} // namespace gaiyo
