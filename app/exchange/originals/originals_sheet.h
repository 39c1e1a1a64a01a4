#pragma once

#include "base/result.h"
#include "domain/snapshot.h"
#include "exchange/format.h"

class QIODevice;

namespace gaiyo {

// 提出意見一覧 as a workbook: the rows of the CSV, each cell as text. An original that is longer
// than a cell takes stands in several rows, 本文（1/2） and 本文（2/2）. The values must have the
// words of originals. Errors: Invalid for another text that no cell takes; Io; Cancelled.
Result<void> writeOriginalsSheet(const Snapshot &values, QIODevice &out,
                                 const WriteContext &context);

} // namespace gaiyo
