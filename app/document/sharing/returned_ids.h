#pragma once

#include "base/id_source.h"
#include "domain/snapshot.h"

namespace gaiyo {

// Gives the rows of a table that came back their ids in the document that it was exported from: by
// their 整理番号 where it leads to an opinion, else they keep what they have. What two rows claim
// is the first one's, and the other gets a new id. References follow.
void settleReturnedIds(Snapshot &returned, const Snapshot &base, IdSource &ids);

} // namespace gaiyo
