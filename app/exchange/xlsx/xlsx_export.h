#pragma once

#include "base/result.h"
#include "domain/snapshot.h"
#include "exchange/format.h"

class QIODevice;

namespace gaiyo {

// The document as a workbook with a sheet for each of its tables: 意見一覧 (rows/opinion_table.h, a
// row for each opinion, the ids in a hidden column), 見出し and 凡例 with their counts. Errors:
// Invalid for a text that no cell takes, naming its No.; Io; Cancelled.
Result<void> exportXlsx(const Snapshot &snapshot, QIODevice &out, const WriteContext &context);

} // namespace gaiyo
