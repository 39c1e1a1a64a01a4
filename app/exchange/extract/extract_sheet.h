#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "exchange/format.h"

class QIODevice;

namespace gaiyo {

// The extract as one sheet: a row for each opinion with its headings, in the columns of the
// booklet. Errors: Invalid for a text that no cell takes, naming its No.; Io; Cancelled.
Result<void> writeExtractSheet(const Collected &extract, QIODevice &out,
                               const WriteContext &context);

} // namespace gaiyo
