#pragma once

#include "collect/blocks.h"
#include "domain/snapshot.h"

namespace gaiyo {

// What stands before the table of a comparison with what came and went in it: titles, period and
// count, and in the legend the symbols, words and counts of the categories; one that is gone stands
// behind the others. `former` and `present` are the booklets of `before` and `after`.
void markFront(const Collected &former, const Snapshot &before, Collected &present,
               const Snapshot &after);

} // namespace gaiyo
