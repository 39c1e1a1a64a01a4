#pragma once

#include "exchange/format.h"
#include "exchange/yearly/yearly_table.h"

#include <memory>

namespace gaiyo {

// The table in all forms that need no pages. It may be filled until one of them writes; the values
// that a writer is given are not looked at.
std::vector<Format> yearlyWithoutPages(const std::shared_ptr<const YearlyTable> &table);

// With titles and sums, as a spreadsheet takes it from the clipboard.
QString yearlyTabs(const YearlyTable &table);

} // namespace gaiyo
