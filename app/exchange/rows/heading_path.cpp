#include "exchange/rows/heading_path.h"

namespace gaiyo {

namespace {

// その他 stands beside the items.
int levelOf(NodeKind kind)
{
    return kind == NodeKind::Other ? int(NodeKind::Item) : int(kind);
}

} // namespace

void HeadingPath::enter(SnapshotBuilder &builder, const Heading &heading)
{
    const std::optional<NodeId> parent = above(heading);
    m_open.emplace_back(levelOf(heading.kind), builder.requireNode(parent, heading));
}

std::optional<NodeId> HeadingPath::above(const Heading &heading)
{
    while (!m_open.empty() && m_open.back().first >= levelOf(heading.kind))
        m_open.pop_back();
    return current();
}

std::optional<NodeId> HeadingPath::current() const
{
    return m_open.empty() ? std::nullopt : std::optional(m_open.back().second);
}

} // namespace gaiyo
