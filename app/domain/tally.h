#pragma once

#include "domain/snapshot_index.h"

#include <vector>

namespace gaiyo {

// The counts of a document, computed. Opinions weigh by their count; those in the tray count apart.
// One that is joined to another counts where that one stands: by its place, category and answer.
struct Tally
{
    int opinions = 0;
    std::vector<int> categories; // beside Snapshot::categories
    int uncategorised = 0;
    int unanswered = 0;
    int unplaced = 0;
    int responses = 0;       // responses that serve an opinion
    int sharedResponses = 0; // of these, that serve two or more
    int references = 0;      // in all response texts
};

Tally computeTally(const Snapshot &snapshot);
Tally computeTally(const Snapshot &snapshot, const SnapshotIndex &index); // of that snapshot
// The same without a look at responses: of these and what is unanswered, nothing is counted.
Tally tallyOpinions(const Snapshot &snapshot, const SnapshotIndex &index);

} // namespace gaiyo
