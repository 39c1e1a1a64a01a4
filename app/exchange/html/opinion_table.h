#pragma once

#include "collect/blocks.h"

namespace gaiyo {

// The columns of a web page's table of opinions: those of the booklet, the numbers first, because
// each opinion's heading stands there. Headings that stand above the opinions have none, nor has a
// free field without words in any opinion. Empty where the booklet has no table, or no opinions.
std::vector<Column> tableColumns(const Collected &collected);

// CSS of that table: widths as on paper, the columns' titles in sight; where it would be cramped,
// on a screen or on paper, each opinion is a block. No rule where there is no table.
QString tableStyle(const std::vector<Column> &columns, const Settings &settings);

} // namespace gaiyo
