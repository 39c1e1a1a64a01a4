#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "domain/snapshot.h"
#include "exchange/format.h"

namespace gaiyo {

// 決裁版: what those who decide are given. The first page has boxes for those who decide (by the
// option --approvers, 部長・課長・係長・担当 else; none where it names nobody) and the facts
// (approval_facts.h); then the table in the order of the booklet, with 整理番号, 所管課 and the
// letters beside each opinion. Where the context has an earlier state, what changed since is marked
// (見え消し) and counted. At the foot of every page stands which state it is. Laid across, on the
// document's paper, in 9.5 points at most. Errors: as collect().
Result<Collected> collectApproval(const Snapshot &values, const WriteContext &context = {},
                                  const OptionWords &options = {});

const std::vector<WriteOption> &approvalOptions();

} // namespace gaiyo
