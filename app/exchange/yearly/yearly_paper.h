#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "exchange/yearly/yearly_table.h"

namespace gaiyo {

// The table as blocks for paper laid across: the letters as large as the columns allow, on A3 where
// they would be too small on A4, and no figure and no day is ever divided between lines. Error: as
// loadTemplate().
Result<Collected> collectYearly(const YearlyTable &table);

} // namespace gaiyo
