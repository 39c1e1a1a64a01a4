#pragma once

#include "collect/blocks.h"
#include "domain/snapshot.h"

namespace gaiyo {

// What stands before the table of a comparison with what came and went in it: titles, period and
// count, and in the legend the words and counts of each category that both states have, or that
// came (one that is gone has no row any more; a note says so). `former` and `present` are the
// booklets of `before` and `after`.
void markFront(const Collected &former, const Snapshot &before, Collected &present,
               const Snapshot &after);

} // namespace gaiyo
