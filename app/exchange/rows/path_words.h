#pragma once

#include "exchange/rows/table_import.h"

namespace gaiyo {

// True for a table that a document of ours gave away: it says what it means.
bool isOurTable(const Table &table);

// True for 同上, （上記に同じ）, 〃 and the like, of which isDitto() knows those of a document of
// ours.
bool meansAbove(const QString &cell);

// Cells of the path that say 同上 get the words above them, and those that say －, ― or なし are
// empty. What was done, as sentences.
QStringList readPathWords(Table &table);

// A table whose columns of headings are empty in all rows has none. What was done, as sentences.
QStringList dropEmptyPath(Table &table);

} // namespace gaiyo
