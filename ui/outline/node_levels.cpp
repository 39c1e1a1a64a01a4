#include "outline/node_levels.h"

#include "domain/numbering.h"
#include "exchange/rows/heading_grammar.h"
#include "session/operations.h"

#include <QRegularExpression>

#include <utility>

namespace gaiyo {

namespace {

// The level whose style a number has that was given by hand; none for the office's own.
std::optional<NodeKind> findLevelOf(const QString &number)
{
    static const std::pair<NodeKind, QRegularExpression> kStyles[] = {
        {NodeKind::Chapter, QRegularExpression(QStringLiteral("^第.+章$"))},
        {NodeKind::Section, QRegularExpression(QStringLiteral("^[0-9０-９]+[.．]?$"))},
        {NodeKind::Subsection,
         QRegularExpression(QStringLiteral("^([(（][0-9０-９]+[)）]|[⑴-⒇])$"))}};
    for (const auto &[kind, style] : kStyles) {
        if (style.match(number).hasMatch())
            return kind;
    }
    return number.size() == 1 && findCircledValue(number[0]) ? std::optional(NodeKind::Item)
                                                             : std::nullopt;
}

// 第2章 is no number of a 柱: a number that says one of the two levels makes way, and the heading
// is counted as its neighbours are. It is kept, and stands there again on the way back, which the
// same condition finds. What says neither is the office's, and stays.
Operation setKind(const Node &node, NodeKind kind)
{
    Operation set{
        QStringLiteral("set_node"),
        {{QStringLiteral("id"), node.id.value()}, {QStringLiteral("kind"), nodeKindName(kind)}},
        {}};
    const auto said = node.number ? findLevelOf(*node.number) : std::nullopt;
    if (said && (*said == node.kind || *said == kind))
        set.arguments.insert(QStringLiteral("auto"), !node.autoNumber);
    return set;
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
        steps.push_back(setKind(node, kind));
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

Operation renameTyped(const DocumentView &view, const Node &node, const QString &typed)
{
    Operation rename = operations::renameNode(node.id, typed);
    const auto read = readHeading(typed);
    const bool names = node.autoNumber && read && read->kind == node.kind && read->number &&
                       !read->title.isEmpty() && findLevelOf(*read->number) == node.kind;
    if (!names)
        return rename;
    rename.arguments.insert(QStringLiteral("title"), read->title);
    const auto counted = view.numbers->find(node.id);
    if (counted == view.numbers->end() || counted->second != *read->number) {
        rename.arguments.insert(QStringLiteral("auto"), false);
        rename.arguments.insert(QStringLiteral("number"), *read->number);
    }
    return rename;
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
    steps.push_back(setKind(node, kind));
    addChildren(view, node, kind, steps);
    return steps;
}

} // namespace gaiyo
