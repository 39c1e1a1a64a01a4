#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "domain/snapshot_index.h"

namespace gaiyo {

// Snapshot to blocks in booklet order: numbers, resolved references, shared cells, tallies.
// Opinions in the tray are left out. Error: Invalid where the settings cannot be resolved.
Result<Collected> collect(const Snapshot &snapshot);
Result<Collected> collect(const Snapshot &snapshot, const SnapshotIndex &index);

} // namespace gaiyo
