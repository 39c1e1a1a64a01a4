#pragma once

#include "collect/comparison.h"
#include "domain/compare/compare.h"

namespace gaiyo {

// On the front page, behind the titles: what is compared, what the marks mean, how many changes of
// each kind there are, and what changed outside the table.
void addComparisonNotes(Collected &booklet, const Comparison &comparison,
                        const ComparisonForm &form);

} // namespace gaiyo
