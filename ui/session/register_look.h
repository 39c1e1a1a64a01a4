#pragma once

#include "base/result.h"
#include "domain/snapshot.h"
#include "exchange/letters/received_letter.h"
#include "intake/corrected_words.h"
#include "store/register/person_register.h"

#include <optional>
#include <vector>

namespace gaiyo {

class KnownPeople;

// Which register is asked and for which document: values that another thread may keep. Each of the
// functions below opens the register and closes it again, so that nobody is kept from moving or
// removing it, and waits for the file: they belong into a thread beside the window's. Errors: those
// of opening, in the register's own sentences; Invalid where it belongs to another document.
struct RegisterLook
{
    QString path;
    QString document; // path
    QString identity; // of the document
    SnapshotPtr values;
    QString author;
    const Clock *clock;
};

// Everybody in it. Error besides: NotFound where its folder of files was left behind.
Result<std::shared_ptr<const KnownPeople>> readKnownPeople(const RegisterLook &look);

// What the register has of a letter and the document has not.
struct LetterIdentity
{
    QString submitter; // whose id the person has, or would have; "" for nobody known
    std::optional<Person> person;
    std::vector<KeptFile> files;
};
Result<LetterIdentity> readIdentity(const RegisterLook &look, const LetterId &letter);

// Everybody in it, as readKnownPeople() reads them, and what was taken in of whom.
struct ListedPersons
{
    std::vector<Person> people;
    std::vector<Admission> admissions;
};
Result<ListedPersons> readPersons(const RegisterLook &look);
// Who has the id; none where nobody has.
Result<std::optional<Person>> readPerson(const RegisterLook &look, const QString &id);

// Writes who somebody is. Errors as PersonRegister::setPerson().
Result<void> writePerson(const RegisterLook &look, const std::optional<Person> &before,
                         const Person &after);

// The words of an original with nothing masked; none where the register does not have them.
Result<std::optional<QString>> readFullText(const RegisterLook &look, const OriginalId &original);

// The register's part of a correction, before the document's (intake/corrected_words.h).
Result<CorrectedWords> keepWords(const RegisterLook &look, const ShownWords &shown,
                                 const QString &typed);
// Writes those of these forms of an original's words that are the document's now, unless the
// register's are.
Result<void> fitFullWords(const RegisterLook &look, const ShownWords &shown,
                          const QStringList &forms);

// Before they are taken in: masks in the letters everybody whom the register knows, and answers
// beside each the id that it got when it was taken in before, "" for a new one.
Result<QStringList> prepareLetters(const RegisterLook &look, std::vector<ReceivedLetter> &letters);

// The register's part of taking letters in (intake/take_in.h).
Result<std::vector<Admission>> admitInto(const RegisterLook &look,
                                         std::vector<ReceivedLetter> &letters);

} // namespace gaiyo
