#pragma once

#include "document/change_set.h"
#include "document/live_order.h"
#include "domain/snapshot.h"
#include "store/rows/record.h"

#include <vector>

namespace gaiyo {

// The open document's values, kept up to date row by row: a change costs as much as there is of
// it, whatever the size of the document. Whoever holds a SnapshotPtr keeps what it had, and copies
// are cheap.
class LiveSnapshot
{
public:
    SnapshotPtr values() const { return m_values; }
    qint64 revision() const { return m_values->revision; }

    // Replaces everything: arranged values with the ranks of their rows.
    void reset(Snapshot values, const std::vector<RankedRow> &ranks);
    // False if there are too many changes to be worth it: call reset() then.
    bool apply(const std::vector<RowChange> &changes, qint64 revision);

private:
    std::shared_ptr<const Snapshot> m_values = std::make_shared<Snapshot>();
    LiveOrder m_order;
};

ChangeSet changeSetOf(const std::vector<RowChange> &changes, qint64 revision, bool byOthers);

} // namespace gaiyo
