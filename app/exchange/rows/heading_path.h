#pragma once

#include "exchange/rows/snapshot_builder.h"

#include <utility>
#include <vector>

namespace gaiyo {

// The headings that hold at a line of a source whose headings stand between its rows.
class HeadingPath
{
public:
    // The heading closes those of its level and deeper ones.
    void enter(SnapshotBuilder &builder, const Heading &heading);

    // Closes those, and answers the one that the heading stands below.
    std::optional<NodeId> above(const Heading &heading);

    // The place of the rows below; none before the first heading.
    std::optional<NodeId> current() const;

private:
    std::vector<std::pair<int, NodeId>> m_open; // with their levels
};

} // namespace gaiyo
