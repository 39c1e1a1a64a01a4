#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "exchange/format.h"

class QIODevice;

namespace gaiyo {

// A comparison as a workbook: a row for each opinion, what is only in the earlier state struck
// through, what is only in the later one underlined, in the cell itself. Errors: Invalid for a text
// that no cell takes; Io; Cancelled.
Result<void> writeComparisonSheet(const Collected &comparison, QIODevice &out,
                                  const WriteContext &context);

} // namespace gaiyo
