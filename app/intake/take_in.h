#pragma once

#include "document/document.h"
#include "exchange/letters/received_letter.h"
#include "store/register/person_register.h"

#include <functional>

namespace gaiyo {

// What became of one letter.
struct TakenLetter
{
    QString id;         // in the document
    bool isNew = false; // else it was there already: taken in before, from the same source
};

struct TakenIn
{
    std::vector<TakenLetter> letters; // beside those that were given
    int filesKept = 0;                // in the register
    int filesLeftOut = 0;             // there is no register for them
    int identitiesLeftOut = 0;        // letters that said who wrote, likewise
};

// The document that letters come into, as it is asked about by who may be in another thread.
struct ReceivingDocument
{
    QString identity; // the UUID of its first operation
    SnapshotPtr values;
    std::function<Result<bool>(const QString &id)> wasRemoved; // as Document's
};

// By what the register knows each letter: what it was read from.
QStringList sourcesOf(const std::vector<ReceivedLetter> &letters);

// Takes letters into the document, as one step of undo, and what tells who wrote into the register
// of persons; without one it goes nowhere. What is to be masked of the letters is added to their
// masks. Errors: those of the register and of the document; Invalid where the register belongs to
// another document. Done again after an error it adds nothing twice where there is a register.
Result<TakenIn> takeIn(Document &document, std::vector<ReceivedLetter> &letters,
                       PersonRegister *persons, IdSource &ids);

// The same in two steps, for who must not wait for the register in the thread of the document. The
// first is the register's: it adds to the letters' masks, and answers the ids of each letter. Left
// there it does no harm: done again it answers the same.
Result<std::vector<Admission>> admitLetters(const ReceivingDocument &document,
                                            std::vector<ReceivedLetter> &letters,
                                            PersonRegister &persons, IdSource &ids);
// The second is the document's; without admissions there is no register. Error besides: Invalid for
// a letter that needs one, in its own sentence.
Result<TakenIn> addAdmitted(Document &document, const std::vector<ReceivedLetter> &letters,
                            const std::vector<Admission> &admissions);

} // namespace gaiyo
