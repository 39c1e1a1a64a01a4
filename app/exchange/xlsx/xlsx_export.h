#pragma once

#include "base/result.h"
#include "domain/snapshot.h"

#include <QDateTime>

#include <functional>

class QIODevice;

namespace gaiyo {

// The document as a workbook with a sheet for each of its tables: 意見一覧 (rows/opinion_table.h, a
// row for each opinion), 見出し and 凡例 with their counts. `progress` (may be none) is told how
// much is done, 0 to 1, and answers false to stop. Errors: Invalid for a text that no cell takes,
// naming its No.; Io; Cancelled.
Result<void> exportXlsx(const Snapshot &snapshot, QIODevice &out, const QDateTime &date,
                        const std::function<bool(double)> &progress);

} // namespace gaiyo
