#pragma once

#include "base/result.h"

namespace gaiyo {

class Connection;

// Numbers that are given once and never again, whatever is undone or removed: they stand beside
// the document's revision and know no history.
enum class Counter { Ref, Letter };

// The next one. Needs the write transaction open.
Result<int> takeNumber(Connection &connection, Counter counter);

// To be called when rows came with numbers of their own: none of them is given again.
Result<void> setCounters(Connection &connection);

} // namespace gaiyo
