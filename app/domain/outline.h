#pragma once

#include "base/result.h"
#include "domain/snapshot.h"

namespace gaiyo {

// Checks what must hold between the values (unique ids over all kinds, known parents, nodes,
// responses and categories, no cycles, count ≥ 1, well-formed markup) and brings nodes, opinions
// and responses into the order that Snapshot promises; siblings keep the order they came in.
// Error: Invalid, naming the first value at fault.
Result<Snapshot> arrange(Snapshot values);

} // namespace gaiyo
