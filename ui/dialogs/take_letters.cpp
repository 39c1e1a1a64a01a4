#include "dialogs/take_letters.h"

#include "intake/whole_masks.h"
#include "widgets/background_job.h"

#include <QCoreApplication>

#include <utility>

namespace gaiyo {

namespace {

// What the thread works with: it may outlast the window.
struct Work
{
    std::vector<ReceivedLetter> letters;
    std::vector<Admission> admissions;
};

Result<std::vector<Admission>> admitBeside(const RegisterInUse &persons,
                                           std::vector<ReceivedLetter> &letters, QWidget *parent)
{
    const auto work = std::make_shared<Work>(Work{letters, {}});
    const auto done = runUnlessLeft(
        parent, QCoreApplication::translate("TakeLetters", "Writing into the register of persons…"),
        [work, look = persons.lookNow()](const Progress &) -> Result<void> {
            auto admitted = admitInto(look, work->letters);
            if (!admitted)
                return admitted.error();
            work->admissions = std::move(*admitted);
            return {};
        });
    if (!done)
        return done.error();
    letters = std::move(work->letters);
    return std::move(work->admissions);
}

} // namespace

Result<TakenIn> takeLetters(Session &session, RegisterInUse *persons,
                            std::vector<ReceivedLetter> &letters, QWidget *parent)
{
    session.saveWords();
    if (!persons) {
        maskKnownPeople(letters, {});
        return addAdmitted(session.document(), letters, {});
    }
    const auto admissions = admitBeside(*persons, letters, parent);
    if (!admissions)
        return admissions.error();
    auto taken = addAdmitted(session.document(), letters, *admissions);
    persons->look(); // somebody new is in it
    return taken;
}

} // namespace gaiyo
