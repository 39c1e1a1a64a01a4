#pragma once

#include "collect/blocks.h"
#include "domain/snapshot_index.h"
#include "domain/tally.h"

#include <vector>

namespace gaiyo {

// What the front page says of the consultation, without its blocks.
FrontPage makeFrontPage(const Snapshot &snapshot, const Settings &settings, const Tally &tally);

// All categories with their counts, whether any opinion of them is printed or not.
std::vector<LegendEntry> makeLegend(const Snapshot &snapshot, const Settings &settings,
                                    const Tally &tally);

// Of all opinions: how many of them have no category yet stands beside it, as no row above counts
// them. Empty where the settings want none.
LegendTotal makeLegendTotal(const Settings &settings, const Tally &tally);

// Of the free fields that have a column and a list of values.
std::vector<FreeLegend> makeFreeLegends(const Snapshot &snapshot, const SnapshotIndex &index,
                                        const Settings &settings);

} // namespace gaiyo
