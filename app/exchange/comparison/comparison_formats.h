#pragma once

#include "collect/blocks.h"
#include "exchange/format.h"

namespace gaiyo {

// 見え消し in all forms that need no pages of the booklet, in the order in which people are offered
// them. Errors of each: Invalid where the context has no earlier state, and those of
// collectComparison().
std::vector<Format> comparisonsWithoutPages();

// What every one of them but the JSON can be told: --changed, --marks.
const std::vector<WriteOption> &comparisonOptions();

// What is written, as blocks: the values against the earlier state of the context.
Result<Collected> collectCompared(const Snapshot &values, const WriteContext &context,
                                  const OptionWords &words);

} // namespace gaiyo
