#pragma once

#include "exchange/rows/table_import.h"

namespace gaiyo {

// A table whose rows are an opinion and its response in turns, told apart by a column that says
// 意見 or 回答 (市の考え方 …), becomes one with a column of each: the response goes into the row of
// the opinion above it. What was done, as a sentence; "" for any other table, and for one of which
// the map names these columns. Error: Unreadable where a row says neither, or a response has no
// opinion above it. So does one with labels at the left of its rows (labelled_rows.h).
Result<QString> pairRows(std::vector<TableRecord> &records, const ColumnMap &map,
                         QString (*plainCell)(const QString &));

// True where it is labels that pairRows() goes by: the rows are not as wide as the columns then.
bool arePairedByLabels(const std::vector<TableRecord> &records, const ColumnMap &map,
                       QString (*plainCell)(const QString &));

} // namespace gaiyo
