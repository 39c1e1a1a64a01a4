#pragma once

#include "exchange/rows/table_import.h"

namespace gaiyo {

// Empties the rows that say the names of the columns once more, as tables of several parts do.
// Where each of these has a heading in its number's column above it, such a line above the first
// one is a heading, too, and goes below it. What was done, as sentences.
QStringList passOverRepeatedHeads(Table &table);

} // namespace gaiyo
