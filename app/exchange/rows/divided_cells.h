#pragma once

#include "exchange/rows/table_import.h"

namespace gaiyo {

// What divideCells() did.
struct CellDivision
{
    int divided = 0;
    int firstDivided = 0; // its line
    int whole = 0;        // with words of which nobody could tell whose they are
    int firstWhole = 0;
    QString firstWords;
};

// Gives a table without a column of responses one, where the cells of its opinions hold both, each
// below a mark of its own at the beginning of a line: ■意見 … ■回答 …, 【ご意見】 … 【区の考え方】
// …. The opinion's is the cell's first line, and neither stands there twice; any other cell stays
// as it is.
CellDivision divideCells(Table &table);

} // namespace gaiyo
