#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "domain/snapshot.h"

namespace gaiyo {

// 修正箇所一覧 as blocks for paper, in the document's own form: one table with the columns of
// change_table.h, on paper laid across. Errors: as makeChangeTable().
Result<Collected> collectChanges(const Snapshot &values);

} // namespace gaiyo
