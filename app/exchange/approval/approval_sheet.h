#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "exchange/format.h"

class QIODevice;

namespace gaiyo {

// 決裁版 as a workbook: the first sheet is its first page, the second one the table. Errors: those
// of WorkbookWriter.
Result<void> writeApprovalSheet(const Collected &approval, QIODevice &out,
                                const WriteContext &context);

} // namespace gaiyo
