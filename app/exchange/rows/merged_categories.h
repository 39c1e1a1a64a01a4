#pragma once

#include "exchange/rows/table_import.h"

#include <functional>
#include <optional>

namespace gaiyo {

// What a merged cell of a table says of the rows beside it.
struct FilledCategories
{
    int line = 0;   // of the first row that got the category of the one above
    int column = 0; // of the categories
};

// Where no column is the categories' own, one of headings, or one without a meaning, whose cells
// are symbols and nothing else (◎, ○, ―; two at least) becomes it; not one that `isChosen`. Which.
std::optional<int> takeSymbols(Table &table, const std::function<bool(int column)> &isChosen);

// In a table that goes by categories (区分 stands before numbers, headings and opinions, each once,
// from the first row on) an empty one is that of the row above: a merged cell that lost all but its
// first row. None where the table is not such a one.
std::optional<FilledCategories> fillCategories(Table &table);

// Whether the numbers of a table are by submitter, 1-1, 1-2, 2-1: every opinion has one, of its
// own, the second parts count from 1, and one goes beyond unless all have them. They say who wrote
// what, and cannot be counted anew.
bool hasNumbersBySubmitter(const Table &table);

} // namespace gaiyo
