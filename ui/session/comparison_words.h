#pragma once

#include "domain/compare/compare.h"

namespace gaiyo {

// A change between two versions, for a list: 3 → 12; 意見の字句; the beginning of what it was and
// is.
QString changeNumbers(const OpinionChange &change);
QString changeKindWords(const OpinionChange &change);
QString changeWords(const OpinionChange &change);

} // namespace gaiyo
