#pragma once

#include "base/result.h"
#include "domain/snapshot.h"

namespace gaiyo {

// The part of arrange() (domain/outline.h) for the work beside the booklet: checks that links lead
// to rows that are there, that a passage has an opinion or a reason and a stretch is none that ends
// before it starts, that an opinion is joined to one that is not joined itself; puts the rows into
// their order. Where an original's text is there, what is computed from it is computed anew.
// Error: Invalid, naming the first row at fault.
Result<void> arrangeWork(Snapshot &values);

// Gives 整理番号 to the opinions that have none, in their order, behind the highest that is there;
// letters without a 受付番号 likewise. Counts no part of a letter (12-3) less than was given.
void giveNumbers(Snapshot &arranged);

// The number of an opinion that came from no letter; 0 for all others (12-3).
int plainRef(const QString &ref);

} // namespace gaiyo
