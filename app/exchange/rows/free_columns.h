#pragma once

#include "exchange/rows/table_import.h"

namespace gaiyo {

// In a document that is made of a table, columns that offices print beside their opinions (会場,
// 略記) are free fields, as many as there are left. A sentence for each; the others stay unknown.
QStringList takeFreeColumns(Table &table);

// 略記 (創・笑・環) is a second set of categories: its values become the field's list. What they
// mean no table says: they are left without words, and without a legend.
void listAbbreviations(Imported &imported);

} // namespace gaiyo
