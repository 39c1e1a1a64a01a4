#include "outline/node_levels.h"

#include "session/operations.h"

namespace gaiyo {

namespace {

Operation setKind(const NodeId &id, NodeKind kind)
{
    return {QStringLiteral("set_node"),
            {{QStringLiteral("id"), id.value()}, {QStringLiteral("kind"), nodeKindName(kind)}},
            {}};
}

NodeKind kindAt(const DocumentView &view, const Node &moved, const std::optional<NodeId> &parent)
{
    for (const Node &node : view.values().nodes) {
        if (node.parent == parent && node.id != moved.id && node.kind != NodeKind::Other)
            return node.kind;
    }
    const Node *above = parent ? view.index.findNode(*parent) : nullptr;
    return above ? childKind(above->kind) : NodeKind::Chapter;
}

// Below a heading whose kind changes.
void addChildren(const DocumentView &view, const Node &parent, NodeKind now,
                 std::vector<Operation> &steps)
{
    for (const Node &node : view.values().nodes) {
        if (node.parent != parent.id || node.kind >= NodeKind::Item)
            continue;
        const bool follows = node.kind == childKind(parent.kind) || node.kind <= now;
        const NodeKind kind = follows ? std::min(childKind(now), NodeKind::Subsection) : node.kind;
        if (kind == node.kind)
            continue;
        steps.push_back(setKind(node.id, kind));
        addChildren(view, node, kind, steps);
    }
}

} // namespace

NodeKind childKind(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Chapter:
        return NodeKind::Section;
    case NodeKind::Section:
        return NodeKind::Subsection;
    default:
        return NodeKind::Item;
    }
}

std::vector<Operation> moveToLevel(const DocumentView &view, const NodeId &id,
                                   const std::optional<NodeId> &parent,
                                   const std::optional<NodeId> &before)
{
    std::vector<Operation> steps{operations::moveNode(id, parent, before)};
    const Node &node = *view.index.findNode(id);
    if (node.parent == parent || node.kind == NodeKind::Other)
        return steps;
    const NodeKind kind = kindAt(view, node, parent);
    if (kind == node.kind)
        return steps;
    steps.push_back(setKind(id, kind));
    addChildren(view, node, kind, steps);
    return steps;
}

} // namespace gaiyo
