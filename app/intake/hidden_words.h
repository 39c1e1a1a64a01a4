#pragma once

#include "document/document.h"
#include "domain/work/work.h"
#include "store/register/person_register.h"

#include <optional>

namespace gaiyo {

// The words under a mask, out of the register of persons: nothing else has them. They are proved:
// the register's words, hidden where the document hides them, are the document's. Errors: NotFound
// where there is no such mask; Invalid where the register does not have the words, or has others,
// as of an original that was corrected since; and as PersonRegister.
Result<QString> hiddenWords(PersonRegister &persons, const Document &document,
                            const QString &maskId);

// The same out of words that were read elsewhere, as in another thread; none where they are not the
// document's, or its own cannot be read.
std::optional<QString> hiddenWordsIn(const QString &fullText, const Document &document,
                                     const Mask &mask);

} // namespace gaiyo
