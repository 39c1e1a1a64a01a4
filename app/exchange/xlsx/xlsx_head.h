#pragma once

#include "exchange/format.h"

namespace gaiyo {

// FormatReader::head of a workbook: the sheet that importXlsx() would read, or the one that was
// chosen, and the names of all that people see.
Result<TableHead> readXlsxHead(const QByteArray &bytes, const ImportOptions &options);

} // namespace gaiyo
