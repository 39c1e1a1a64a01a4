#pragma once

#include "document/operations/operation.h"
#include "domain/compare/compare.h"

#include <vector>

namespace gaiyo {

// Two states of a document: an earlier one, by the revision that it is named by, and the present.
struct ComparedStates
{
    const Snapshot &before;
    const SnapshotIndex &beforeIndex;
    qint64 revision = 0; // of the earlier one
    const Snapshot &now;
    const SnapshotIndex &nowIndex;
};

// この変更を元に戻す: what has to be done, as one operation, so that one change between two states
// was not made. An opinion that is gone comes back as it was when it went; a response that others
// have got since is left to them. It is a conflict where somebody has changed the same since the
// present that was compared. Error: Invalid where what it stood under, or was called, is gone
// itself.
Result<std::vector<Operation>> findWayBack(const OpinionChange &change,
                                           const ComparedStates &states);

} // namespace gaiyo
