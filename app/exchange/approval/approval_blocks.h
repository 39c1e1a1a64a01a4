#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "domain/snapshot.h"

namespace gaiyo {

// 決裁版: what those who decide are given. The first page has the facts (approval_facts.h); then
// the table in the order of the booklet, with 整理番号, 所管課 and the letters beside each opinion.
// Laid across, on the document's paper. Errors: as collect().
Result<Collected> collectApproval(const Snapshot &values);

} // namespace gaiyo
