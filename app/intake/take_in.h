#pragma once

#include "document/document.h"
#include "exchange/letters/received_letter.h"
#include "store/register/person_register.h"

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

// Takes letters into the document, as one step of undo, and what tells who wrote into the register
// of persons; without one it goes nowhere. What is to be masked of the letters is added to their
// masks. Errors: those of the register and of the document; Invalid where the register belongs to
// another document. Done again after an error it adds nothing twice where there is a register.
Result<TakenIn> takeIn(Document &document, std::vector<ReceivedLetter> &letters,
                       PersonRegister *persons, IdSource &ids);

} // namespace gaiyo
