#include "document/operations/plain_fields.h"

#include "domain/numbering.h"
#include "domain/row_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace gaiyo {

namespace {

// Context of these sentences in translations/.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// The heading below which a new or moved one stands, and its rank there.
Result<void> readPlace(OperationContext &context, const QString &self, QJsonObject &fields)
{
    const auto parent = context.nodeOrNull(QStringLiteral("parent"));
    if (!parent)
        return parent.error();
    fields.insert(QStringLiteral("parent"), jsonOf(*parent));
    return readRank(context, Entity::Node, self, fields);
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

bool holdNoOpinions(OperationContext &context, const std::set<NodeId> &nodes)
{
    return std::ranges::none_of(nodes, [&](const NodeId &node) {
        return context.transaction.countSiblings(
                   {Entity::Opinion, QStringLiteral("node"), node.value()}, 1) > 0;
    });
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
        freeOpinion(context, opinion.id.value());
        context.transaction.remove(Entity::Opinion, opinion.id.value());
    }
    for (const ResponseId &response : responses)
        dropUnusedResponse(context, response);
    return {};
}

// Changes of the plan that stood below it keep its words for their place.
void freeNode(OperationContext &context, const NodeId &id)
{
    const QString field = QStringLiteral("node");
    for (const Record &change : context.transaction.select(Entity::PlanChange, field, id.value())) {
        const Node *node = context.state.index().findNode(id);
        const QString title = node ? node->title : QString();
        const QString place = change.fields[u"place"].toString();
        context.transaction.update(
            Entity::PlanChange, change.id,
            {{field, QJsonValue()},
             {QStringLiteral("place"),
              place.isEmpty() || title.isEmpty() ? title + place : title + u'　' + place}});
    }
}

} // namespace

Result<QString> addNode(OperationContext &context)
{
    context.arguments.require(QStringLiteral("kind"));
    context.arguments.require(QStringLiteral("title"));
    QJsonObject fields = newRowFields(Entity::Node);
    readGivenFields(context.arguments, Entity::Node, fields);
    if (const auto placed = readPlace(context, {}, fields); !placed)
        return placed.error();
    return insertRow(context, Entity::Node, fields);
}

Result<QString> setNode(OperationContext &context)
{
    const auto node = context.requireNode(QStringLiteral("id"));
    if (!node)
        return node.error();
    QJsonObject fields;
    readGivenFields(context.arguments, Entity::Node, fields);
    return updateRow(context, Entity::Node, node->id.value(), fields);
}

Result<QString> moveNode(OperationContext &context)
{
    const auto node = context.requireNode(QStringLiteral("id"));
    if (!node)
        return node.error();
    const auto parent = context.nodeOrNull(QStringLiteral("parent"));
    if (!parent)
        return parent.error();
    if (*parent && subtree(context.snapshot, node->id).contains(**parent))
        return invalidOperation(
            Sentences::tr("A heading cannot be moved below itself; please choose another place."));
    const QString id = node->id.value();
    QJsonObject fields;
    if (const auto placed = readPlace(context, id, fields); !placed)
        return placed.error();
    return updateRow(context, Entity::Node, id, fields);
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
    const bool isEmpty = holdNoOpinions(context, nodes);
    if (!isEmpty && !withOpinions)
        return invalidOperation(
            Sentences::tr("Opinions hang on this heading or below it. Please move them first, or "
                          "remove them together with it."));
    const auto emptied = isEmpty ? Result<void>() : removeOpinionsOf(context, nodes);
    if (!emptied)
        return emptied.error();
    for (const NodeId &id : nodes) {
        if (const auto same = context.checkRowUnchanged(Entity::Node, id.value()); !same)
            return same.error();
        freeNode(context, id);
        context.transaction.remove(Entity::Node, id.value());
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
        context.transaction.update(Entity::Node, node.id.value(),
                                   {{QStringLiteral("draft_number"), number->second}});
    }
    return QString();
}

} // namespace gaiyo
