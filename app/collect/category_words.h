#pragma once

#include "collect/blocks.h"

namespace gaiyo {

// A category as it stands in a row. One without words stands as its symbol, one without a symbol
// as its words: nothing is printed empty.
QString categoryWords(const LegendEntry &category, CategoryStyle style);

} // namespace gaiyo
