#pragma once

#include "domain/snapshot_index.h"

#include <memory>
#include <mutex>

namespace gaiyo {

// A snapshot and its index. The index is made when somebody first asks for it, and is then the one
// that everybody uses, in whatever thread.
class IndexedSnapshot
{
public:
    // Whatever the edits since the earlier state left as it was is shared with its index, if it
    // has one by now.
    explicit IndexedSnapshot(SnapshotPtr snapshot,
                             const std::shared_ptr<const IndexedSnapshot> &earlier = nullptr);

    const SnapshotPtr &snapshot() const { return m_snapshot; }
    const Snapshot &values() const { return *m_snapshot; }
    const SnapshotIndex &index() const;

private:
    SnapshotPtr m_snapshot;
    mutable std::mutex m_mutex; // of what follows
    // Until the index is made: a state that has its own.
    mutable std::shared_ptr<const IndexedSnapshot> m_earlier;
    mutable std::unique_ptr<const SnapshotIndex> m_index;
};

using IndexedPtr = std::shared_ptr<const IndexedSnapshot>;

} // namespace gaiyo
