#pragma once

#include "exchange/rows/table_import.h"

namespace gaiyo {

// True for a table without a line of names, in which a cell at the left of each row says what
// stands beside it: 意見の概要 | …, below it 市の考え方 | …. The first rows decide; none of a table
// whose columns the map names by their numbers.
bool hasLabelledRows(const std::vector<TableRecord> &records, const ColumnMap &map,
                     QString (*plainCell)(const QString &));

// Such a table becomes one with a column of each. What was done, as a sentence. Error: Unreadable
// where a row has words that belong to nothing.
Result<QString> joinLabelledRows(std::vector<TableRecord> &records,
                                 QString (*plainCell)(const QString &));

} // namespace gaiyo
