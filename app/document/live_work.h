#pragma once

#include "document/live_order.h"
#include "domain/work_ptr.h"
#include "store/rows/record.h"

#include <vector>

namespace gaiyo {

// Brings changes of rows into the work beside the booklet, so that its lists stay in their order.
// The words of originals are left out: they are read where somebody looks.
void applyToWork(WorkPtr &work, LiveOrder &order, const std::vector<RowChange> &changes);

} // namespace gaiyo
