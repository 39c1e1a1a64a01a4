#include "intake/take_out.h"

#include "store/care/letter_trace.h"
#include "store/care/purge.h"
#include "store/register/person_register.h"

#include <QCoreApplication>
#include <QDir>
#include <QUuid>

#include <algorithm>

namespace gaiyo {

namespace {

// A letter's admission; none where it was taken in without a register.
std::optional<Admission> admissionOf(const std::vector<Admission> &admissions,
                                     const QString &letter)
{
    const auto found =
        std::find_if(admissions.begin(), admissions.end(),
                     [&](const Admission &admission) { return admission.letter == letter; });
    return found == admissions.end() ? std::nullopt : std::optional(*found);
}

// By what name the register knows the document. One that was recovered began anew: its letters are
// those that the register gave their ids.
Result<QString> nameInRegister(PersonRegister &persons, const Document &document,
                               const QString &letter)
{
    const auto admissions = persons.admissions();
    if (!admissions)
        return admissions.error();
    return admissionOf(*admissions, letter) ? persons.document() : document.identity();
}

Result<void> removeLetter(Document &document, const QString &letter, const TakeOut &what)
{
    if (!document.findRow(letter)) // the same call was cut short, or somebody removed it before
        return {};
    const auto outcome = document.apply(
        {QStringLiteral("remove_letter"),
         {{QStringLiteral("id"), letter}, {QStringLiteral("with_opinions"), what.withOpinions}},
         {}});
    const auto *refusal = std::get_if<Refusal>(&outcome);
    if (!refusal)
        return {};
    if (refusal->error.kind == ErrorKind::Invalid && !what.withOpinions)
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate(
                         "Intake", "Opinions were cut out of the letter “%1” in %2, so that it "
                                   "stays: take them out together with it, or free them first.")
                         .arg(what.letter, QDir::toNativeSeparators(what.document))};
    return refusal->error;
}

// What the document and the register say together.
Result<RowsOfLetter> rowsInRegister(PersonRegister &persons, const Document &document,
                                    const QString &letter, const LetterTrace &trace)
{
    const auto admissions = persons.admissions();
    if (!admissions)
        return admissions.error();
    RowsOfLetter rows{letter, trace.originals, trace.submitters};
    const auto admission = admissionOf(*admissions, letter);
    if (!admission)
        return rows;
    rows.originals += admission->originals;
    // A submitter who was joined to another is gone from the document; one who stays has letters.
    const auto isGone = document.wasRemoved(admission->submitter);
    if (!isGone)
        return isGone.error();
    if (*isGone)
        rows.submitters += admission->submitter;
    return rows;
}

// Out of the document and the register; the history still has what there was.
Result<void> takeOutOfBoth(const TakeOut &what, const QString &letter,
                           const Document::Services &services)
{
    std::unique_ptr<PersonRegister> persons;
    if (!what.persons.isEmpty()) {
        auto opened =
            PersonRegister::open(what.persons, Access::ReadWrite, services.author, services.clock);
        if (!opened)
            return opened.error();
        persons = std::move(*opened);
    }
    const auto document = Document::open(what.document, Access::ReadWrite, services);
    if (!document)
        return document.error();
    const auto name = persons ? nameInRegister(*persons, **document, letter) : QString();
    if (!name)
        return name.error();
    if (persons) {
        if (auto ready = persons->checkReadyFor(*name); !ready)
            return ready;
    }
    if (auto removed = removeLetter(**document, letter, what); !removed || !persons)
        return removed;
    const auto trace = traceLetter(what.document, letter);
    if (!trace)
        return trace.error();
    const auto rows = rowsInRegister(*persons, **document, letter, *trace);
    return rows ? persons->takeOut(*name, *rows) : rows.error();
}

} // namespace

Result<void> takeOut(const TakeOut &what, const Document::Services &services)
{
    const auto letter = findLetter(what.document, what.letter);
    if (!letter)
        return letter.error();
    if (auto done = takeOutOfBoth(what, *letter, services); !done)
        return done;
    const auto purged =
        purgeLetter(what.document, *letter, QUuid::createUuid().toString(QUuid::WithoutBraces),
                    services.author, services.clock);
    return purged ? Result<void>() : purged.error();
}

} // namespace gaiyo
