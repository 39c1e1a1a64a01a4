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
    const int level = levelOf(heading.kind);
    while (!m_open.empty() && m_open.back().first >= level)
        m_open.pop_back();
    m_open.emplace_back(level, builder.requireNode(current(), heading));
}

std::optional<NodeId> HeadingPath::current() const
{
    return m_open.empty() ? std::nullopt : std::optional(m_open.back().second);
}

} // namespace gaiyo
