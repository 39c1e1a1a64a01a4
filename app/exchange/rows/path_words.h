#pragma once

#include "exchange/rows/table_import.h"

namespace gaiyo {

// Gives an opinion without a place that of the row above, in a table that has each heading once, in
// the first of its rows, as merged cells are saved: none of them stands in two rows below each
// other, and the first opinion has one. What was done, as a sentence.
QStringList fillPlaces(Table &table);

// True for a table that a document of ours gave away: it says what it means.
bool isOurTable(const Table &table);

// Cells of the path that say 同上 get the words above them, and those that say －, ― or なし are
// empty. What was done, as sentences.
QStringList readPathWords(Table &table);

// A table whose columns of headings are empty in all rows has none. What was done, as sentences.
QStringList dropEmptyPath(Table &table);

} // namespace gaiyo
