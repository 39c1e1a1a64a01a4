#include "domain/indexed_snapshot.h"

#include <utility>

namespace gaiyo {

// A state that never needed an index is not made to have one, nor kept alive, for its successor.
IndexedSnapshot::IndexedSnapshot(SnapshotPtr snapshot, const IndexedPtr &earlier)
    : m_snapshot(std::move(snapshot))
{
    if (!earlier)
        return;
    const std::lock_guard lock(earlier->m_mutex);
    m_earlier = earlier->m_index ? earlier : earlier->m_earlier;
}

const SnapshotIndex &IndexedSnapshot::index() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_index) {
        m_index = m_earlier ? std::make_unique<SnapshotIndex>(*m_snapshot, m_earlier->index())
                            : std::make_unique<SnapshotIndex>(*m_snapshot);
        m_earlier.reset();
    }
    return *m_index;
}

} // namespace gaiyo
