#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "domain/snapshot_index.h"

namespace gaiyo {

// Snapshot to blocks in booklet order: numbers, resolved references, shared cells, tallies.
// Opinions in the tray are left out. Error: Invalid where the settings cannot be resolved.
Result<Collected> collect(const Snapshot &snapshot);
Result<Collected> collect(const Snapshot &snapshot, const SnapshotIndex &index);

// The extract (広報用の抜粋): only the opinions that are marked for it, in a form of its own, under
// the numbers that they have in the booklet; the counts, too, are the whole consultation's. Error:
// Invalid also where there are opinions and none of them is marked.
Result<Collected> collectExtract(const Snapshot &snapshot);

} // namespace gaiyo
