#pragma once

#include "document/document.h"

namespace gaiyo {

// A letter that is to be taken out for good.
struct TakeOut
{
    QString document;          // path
    QString letter;            // its number or its id
    bool withOpinions = false; // that have words of no other letter
    QString persons;           // path of the register, "" where it keeps what it has
};

// Takes the letter out of the document, then what there is of it out of the register of persons,
// then its former texts out of the document's history: no byte of it stays. Done again after an
// error it finishes. Errors: NotFound where there is and was no such letter; Invalid where opinions
// were cut out of it and shall stay, and where the register belongs to another document: nothing is
// changed then; those of the document and of the register. Nobody else may have either in use at
// the end.
Result<void> takeOut(const TakeOut &what, const Document::Services &services);

} // namespace gaiyo
