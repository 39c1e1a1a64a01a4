#pragma once

#include "base/result.h"
#include "domain/snapshot.h"
#include "store/record.h"

#include <vector>

namespace gaiyo {

class Connection;

// The records of an arranged snapshot, with evenly spread ranks; revision 0.
std::vector<Record> recordsOf(const Snapshot &snapshot);

// The whole document, arranged. Needs a read transaction open, so that all of it is of one moment.
// Error: Damaged where the rows contradict each other.
Result<Snapshot> loadInTransaction(Connection &connection);

} // namespace gaiyo
