#include "shell/person_commands.h"

#include "dialogs/person_dialog.h"
#include "dialogs/persons_dialog.h"
#include "session/register_in_use.h"
#include "widgets/background_job.h"

#include <memory>
#include <utility>

namespace gaiyo {

PersonCommands::PersonCommands(Session &session, RegisterInUse &persons, QWidget &pane,
                               QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_persons(persons)
    , m_pane(pane)
{}

// Asks the register anew, since what is shown may be old; says why where that fails.
template <typename Value, typename Read>
std::optional<Value> PersonCommands::read(const Read &work)
{
    if (m_persons.state() != RegisterInUse::State::Ready) {
        Q_EMIT told(tr("Who wrote stands in the register of persons only, and none is in use."));
        return {};
    }
    const auto value = std::make_shared<std::optional<Value>>();
    const auto done =
        runUnlessLeft(m_pane.window(), tr("Reading the register of persons…"),
                      [value, work, look = m_persons.lookNow()](const Progress &) -> Result<void> {
                          auto answer = work(look);
                          if (!answer)
                              return answer.error();
                          *value = std::move(*answer);
                          return {};
                      });
    if (!done && done.error().kind != ErrorKind::Cancelled)
        Q_EMIT told(done.error().message);
    return done ? std::move(*value) : std::nullopt;
}

void PersonCommands::edit(const std::optional<LetterId> &letter)
{
    if (!letter) {
        Q_EMIT told(tr("Please choose a letter first."));
        return;
    }
    const auto identity = read<LetterIdentity>(
        [id = *letter](const RegisterLook &look) { return readIdentity(look, id); });
    if (identity && identity->submitter.isEmpty())
        Q_EMIT told(tr("This letter has no submitter."));
    else if (identity)
        PersonDialog(m_persons, identity->submitter, identity->person, m_pane.window()).exec();
}

void PersonCommands::list()
{
    auto people = read<ListedPersons>(readPersons);
    if (!people)
        return;
    PersonsDialog dialog(m_session, m_persons, std::move(*people), m_pane.window());
    dialog.exec();
    if (dialog.letter())
        Q_EMIT letterWanted(*dialog.letter());
}

} // namespace gaiyo
