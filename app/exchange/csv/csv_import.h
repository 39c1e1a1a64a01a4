#pragma once

#include "base/result.h"
#include "exchange/import_report.h"

#include <QByteArray>

namespace gaiyo {

struct CsvImportOptions : ImportOptions
{};

// Reads a table of opinions: delimiter (comma, tab, semicolon) and heading row are found out, the
// latter within the first 20 records. Path cells that are empty before the first filled one of
// their row take the values of the row above; a row without any path hangs on no node. Error:
// Unreadable, naming line and column, also for a
// table without an opinion; Usage for a column map that cannot be meant.
Result<Imported> importCsv(const QByteArray &bytes, const CsvImportOptions &options);

} // namespace gaiyo
