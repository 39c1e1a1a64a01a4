#pragma once

#include "base/result.h"

namespace gaiyo {

class Connection;

// The step of the upgrade from version 1 to version 2: tables and columns for the year before the
// booklet, and a 整理番号 for each opinion in the order of its No. Frozen.
Result<void> stepToVersion2(Connection &connection);

} // namespace gaiyo
