#pragma once

#include "base/result.h"
#include "exchange/import_report.h"

#include <QByteArray>

namespace gaiyo {

// Reads a workbook's table of opinions as importTable() says: the first sheet with a row of
// headings. Struck words are left out, and the report says which; comments, text boxes and cells
// beside the table are reported. Errors: Unreadable, Usage for a column map that cannot be meant,
// Cancelled.
Result<Imported> importXlsx(const QByteArray &bytes, const ImportOptions &options);

} // namespace gaiyo
