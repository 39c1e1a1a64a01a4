#pragma once

#include "base/result.h"
#include "exchange/import_report.h"
#include "exchange/rows/table.h"

namespace gaiyo {

// Makes a document of a table. Path cells that are empty before the first filled one of their row
// take the values of the row above; a row without any path hangs on no node. Where the table has no
// path columns at all, its rows stand below the headings that have rows of their own between them,
// and before the first of these without one (SnapshotBuilder::requireRoot()). Errors: Unreadable,
// naming line and column, also for a table without an opinion; Cancelled.
Result<Imported> importTable(Table table, const ImportOptions &options);

} // namespace gaiyo
