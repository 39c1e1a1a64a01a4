#pragma once

#include "exchange/rows/table_import.h"

namespace gaiyo {

// Empties the rows that say the names of the columns once more, as tables of several parts do.
// Where a part has its columns in other words or another order, its cells stand where the first one
// has them, and what only it has in further columns. Where each of these has a heading in its
// number's column above it, such a line above the first one is a heading, too, and goes below it.
// What was done, as sentences.
QStringList passOverRepeatedHeads(Table &table);

// Lines directly above the names of the columns that are headings of a form that stands among the
// rows, too (第1章 above the names, 第2章 below), go below the names. What was done, as sentences.
QStringList takeHeadingsAbove(Table &table);

} // namespace gaiyo
