#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "domain/snapshot.h"

namespace gaiyo {

// 受付の記録 as blocks for paper, in the document's own form: one table with the columns of the
// record, on paper laid across, and the sums at its end. Errors: as makeReceiptRecord().
Result<Collected> collectReceipts(const Snapshot &values);

} // namespace gaiyo
