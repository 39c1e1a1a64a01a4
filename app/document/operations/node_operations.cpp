#include "document/operations/operation_context.h"

#include "domain/numbering.h"

#include <QCoreApplication>

#include <set>

namespace gaiyo {

namespace {

// Context of these sentences in translations/.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonValue orNull(const std::optional<NodeId> &id)
{
    return id ? QJsonValue(id->value()) : QJsonValue();
}

// The fields that add_node and set_node share, where they are given.
void readNodeFields(ArgumentReader &arguments, QJsonObject &fields)
{
    if (arguments.has(QStringLiteral("kind"))) {
        const QString kind = arguments.line(QStringLiteral("kind"));
        if (!findNodeKind(kind))
            arguments.reject(QStringLiteral("kind"));
        fields.insert(QStringLiteral("kind"), kind);
    }
    for (const QString &name : {QStringLiteral("number"), QStringLiteral("draft_number")}) {
        if (arguments.has(name))
            fields.insert(name, orNull(arguments.lineOrNull(name)));
    }
    if (arguments.has(QStringLiteral("auto")))
        fields.insert(QStringLiteral("auto"), arguments.flag(QStringLiteral("auto"), false));
    if (arguments.has(QStringLiteral("title")))
        fields.insert(QStringLiteral("title"), arguments.line(QStringLiteral("title")));
}

// The node and everything below it; children always stand behind their parent in a snapshot.
std::set<NodeId> subtree(const Snapshot &snapshot, const NodeId &root)
{
    std::set<NodeId> nodes{root};
    for (const Node &node : snapshot.nodes) {
        if (node.parent && nodes.contains(*node.parent))
            nodes.insert(node.id);
    }
    return nodes;
}

Result<bool> holdNoOpinions(OperationContext &context, const std::set<NodeId> &nodes)
{
    for (const NodeId &node : nodes) {
        const auto held = context.transaction.countSiblings(
            {Entity::Opinion, QStringLiteral("node"), node.value()}, 1);
        if (!held)
            return held.error();
        if (*held > 0)
            return false;
    }
    return true;
}

Result<void> removeOpinionsOf(OperationContext &context, const std::set<NodeId> &nodes)
{
    std::set<ResponseId> responses;
    for (const Opinion &opinion : context.snapshot.opinions) {
        if (!opinion.node || !nodes.contains(*opinion.node))
            continue;
        if (const auto same = checkRemoval(context, opinion); !same)
            return same;
        if (opinion.response)
            responses.insert(*opinion.response);
        const auto removed = context.transaction.remove(Entity::Opinion, opinion.id.value());
        if (!removed)
            return removed;
    }
    for (const ResponseId &response : responses) {
        if (const auto dropped = dropUnusedResponse(context, response); !dropped)
            return dropped;
    }
    return {};
}

} // namespace

Result<QString> addNode(OperationContext &context)
{
    ArgumentReader &arguments = context.arguments;
    QJsonObject fields{{QStringLiteral("number"), QJsonValue()},
                       {QStringLiteral("auto"), false},
                       {QStringLiteral("draft_number"), QJsonValue()}};
    arguments.require(QStringLiteral("kind"));
    arguments.require(QStringLiteral("title"));
    readNodeFields(arguments, fields);
    const auto parent = context.nodeOrNull(QStringLiteral("parent"));
    if (!parent)
        return parent.error();
    fields.insert(QStringLiteral("parent"), orNull(*parent));
    const auto rank =
        context.rankFor({Entity::Node, QStringLiteral("parent"), orNull(*parent)}, QString());
    if (!rank)
        return rank.error();
    fields.insert(QStringLiteral("rank"), *rank);
    if (const auto read = arguments.finish(); !read)
        return read.error();
    const auto id = context.newId();
    if (!id)
        return id.error();
    const auto done = context.transaction.insert(Entity::Node, *id, fields);
    return done ? id : done.error();
}

Result<QString> setNode(OperationContext &context)
{
    const auto node = context.requireNode(QStringLiteral("id"));
    if (!node)
        return node.error();
    QJsonObject fields;
    readNodeFields(context.arguments, fields);
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const QString id = node->id.value();
    if (const auto same = context.checkUnchanged(Entity::Node, id, fields); !same)
        return same.error();
    const auto done = context.transaction.update(Entity::Node, id, fields);
    return done ? Result<QString>(id) : done.error();
}

Result<QString> moveNode(OperationContext &context)
{
    const auto node = context.requireNode(QStringLiteral("id"));
    if (!node)
        return node.error();
    const auto parent = context.nodeOrNull(QStringLiteral("parent"));
    if (!parent)
        return parent.error();
    const QString id = node->id.value();
    if (*parent && subtree(context.snapshot, node->id).contains(**parent))
        return invalidOperation(
            Text::tr("A heading cannot be moved below itself; please choose another place."));
    const auto rank =
        context.rankFor({Entity::Node, QStringLiteral("parent"), orNull(*parent)}, id);
    if (!rank)
        return rank.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const QJsonObject fields{{QStringLiteral("parent"), orNull(*parent)},
                             {QStringLiteral("rank"), *rank}};
    if (const auto same = context.checkUnchanged(Entity::Node, id, fields); !same)
        return same.error();
    const auto done = context.transaction.update(Entity::Node, id, fields);
    return done ? Result<QString>(id) : done.error();
}

Result<QString> removeNode(OperationContext &context)
{
    const auto node = context.requireNode(QStringLiteral("id"));
    if (!node)
        return node.error();
    const bool withOpinions = context.arguments.flag(QStringLiteral("with_opinions"), false);
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const auto nodes = subtree(context.snapshot, node->id);
    const auto isEmpty = holdNoOpinions(context, nodes);
    if (!isEmpty)
        return isEmpty.error();
    if (!*isEmpty && !withOpinions)
        return invalidOperation(
            Text::tr("Opinions hang on this heading or below it. Please move them first, or "
                     "remove them together with it."));
    const auto emptied = *isEmpty ? Result<void>() : removeOpinionsOf(context, nodes);
    if (!emptied)
        return emptied.error();
    for (const NodeId &id : nodes) {
        if (const auto same = context.checkRowUnchanged(Entity::Node, id.value()); !same)
            return same.error();
        if (const auto removed = context.transaction.remove(Entity::Node, id.value()); !removed)
            return removed.error();
    }
    return node->id.value();
}

Result<QString> keepDraftNumbers(OperationContext &context)
{
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const auto numbers = nodeNumbers(context.snapshot.nodes);
    for (const Node &node : context.snapshot.nodes) {
        const auto number = numbers.find(node.id);
        if (node.kind != NodeKind::Item || number == numbers.end())
            continue;
        const QJsonObject fields{{QStringLiteral("draft_number"), number->second}};
        if (const auto kept = context.transaction.update(Entity::Node, node.id.value(), fields);
            !kept)
            return kept.error();
    }
    return QString();
}

} // namespace gaiyo
