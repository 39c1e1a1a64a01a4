#include "domain/tally.h"

#include "domain/markup.h"
#include "domain/snapshot_index.h"

#include <algorithm>
#include <limits>

namespace gaiyo {

namespace {

// Counts are input: two of them may be more than an int holds.
void add(int &sum, int count)
{
    sum = int(std::min<qint64>(qint64(sum) + count, std::numeric_limits<int>::max()));
}

// The one that it is joined to, or itself.
const Opinion &countedBy(const Opinion &row, const SnapshotIndex &index)
{
    const Opinion *representative = row.joined ? index.findOpinion(*row.joined) : nullptr;
    return representative ? *representative : row;
}

} // namespace

Tally computeTally(const Snapshot &snapshot)
{
    return computeTally(snapshot, SnapshotIndex(snapshot));
}

Tally computeTally(const Snapshot &snapshot, const SnapshotIndex &index)
{
    Tally tally = tallyOpinions(snapshot, index);
    for (const Opinion &row : snapshot.opinions) {
        const Opinion &opinion = countedBy(row, index);
        if (opinion.node && isUnanswered(opinion, index))
            add(tally.unanswered, row.count);
    }
    size_t position = 0;
    for (const Response &response : snapshot.responses) {
        const size_t sharers = index.sharersOf(position++);
        tally.responses += sharers >= 1;
        tally.sharedResponses += sharers >= 2;
        tally.references += int(references(response.markup).size());
    }
    return tally;
}

Tally tallyOpinions(const Snapshot &snapshot, const SnapshotIndex &index)
{
    Tally tally;
    tally.categories.resize(snapshot.categories.size());
    for (const Opinion &row : snapshot.opinions) {
        const Opinion &opinion = countedBy(row, index);
        if (!opinion.node) {
            add(tally.unplaced, row.count);
            continue;
        }
        add(tally.opinions, row.count);
        const Category *category =
            opinion.category ? index.findCategory(*opinion.category) : nullptr;
        if (category)
            add(tally.categories[size_t(category - snapshot.categories.data())], row.count);
        else
            add(tally.uncategorised, row.count);
    }
    return tally;
}

} // namespace gaiyo
