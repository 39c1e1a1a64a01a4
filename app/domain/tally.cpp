#include "domain/tally.h"

#include "domain/markup.h"
#include "domain/outline.h"

namespace gaiyo {

Tally computeTally(const Snapshot &snapshot)
{
    const SnapshotIndex index(snapshot);
    Tally tally;
    tally.categories.resize(snapshot.categories.size());
    for (const Opinion &opinion : snapshot.opinions) {
        if (!opinion.node) {
            tally.unplaced += opinion.count;
            continue;
        }
        tally.opinions += opinion.count;
        if (isUnanswered(opinion, index))
            tally.unanswered += opinion.count;
        const Category *category =
            opinion.category ? index.findCategory(*opinion.category) : nullptr;
        if (category)
            tally.categories[size_t(category - snapshot.categories.data())] += opinion.count;
        else
            tally.uncategorised += opinion.count;
    }
    for (const Response &response : snapshot.responses) {
        const size_t sharers = index.sharers(response.id).size();
        tally.responses += sharers >= 1;
        tally.sharedResponses += sharers >= 2;
        tally.references += int(references(response.markup).size());
    }
    return tally;
}

} // namespace gaiyo
