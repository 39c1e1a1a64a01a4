#include "document/row_json.h"

#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/snapshot_index.h"
#include "store/rows/record.h"

namespace gaiyo {

namespace {

template <typename Value>
QJsonValue orNull(const std::optional<Value> &value)
{
    if (!value)
        return QJsonValue();
    if constexpr (requires { value->value(); })
        return value->value();
    else
        return *value;
}

QJsonObject consultationJson(const Consultation &c)
{
    QJsonValue period;
    if (c.period)
        period = QJsonObject{{QStringLiteral("from"), c.period->from.toString(Qt::ISODate)},
                             {QStringLiteral("to"), c.period->to.toString(Qt::ISODate)}};
    return {{QStringLiteral("id"), kConsultationId.toString()},
            {QStringLiteral("title"), c.title},
            {QStringLiteral("subtitle"), c.subtitle},
            {QStringLiteral("period"), period},
            {QStringLiteral("declared"),
             QJsonObject{{QStringLiteral("opinions"), orNull(c.declaredOpinions)},
                         {QStringLiteral("submitters"), orNull(c.declaredSubmitters)}}},
            {QStringLiteral("institution"), c.institution},
            {QStringLiteral("template"), c.templateName},
            {QStringLiteral("settings"), c.settings}};
}

QJsonObject nodeJson(const Node &node, const Snapshot &snapshot)
{
    const auto numbers = nodeNumbers(snapshot.nodes);
    const auto number = numbers.find(node.id);
    return {{QStringLiteral("id"), node.id.value()},
            {QStringLiteral("parent"), orNull(node.parent)},
            {QStringLiteral("kind"), nodeKindName(node.kind)},
            {QStringLiteral("number"),
             number == numbers.end() ? QJsonValue() : QJsonValue(number->second)},
            {QStringLiteral("auto"), node.autoNumber},
            {QStringLiteral("draft_number"), orNull(node.draftNumber)},
            {QStringLiteral("title"), node.title}};
}

QJsonObject opinionJson(const Opinion &opinion, const SnapshotIndex &index)
{
    return {{QStringLiteral("id"), opinion.id.value()},
            {QStringLiteral("no"), orNull(index.findNo(opinion.id))},
            {QStringLiteral("node"), orNull(opinion.node)},
            {QStringLiteral("summary"), opinion.summary},
            {QStringLiteral("response"), orNull(opinion.response)},
            {QStringLiteral("category"), orNull(opinion.category)},
            {QStringLiteral("count"), opinion.count},
            {QStringLiteral("note"), orNull(opinion.note)}};
}

QJsonObject responseJson(const Response &response, const SnapshotIndex &index)
{
    const auto findNo = [&](const OpinionId &opinion) { return index.findNo(opinion); };
    return {{QStringLiteral("id"), response.id.value()},
            {QStringLiteral("text"), response.markup},
            {QStringLiteral("plain"), plainText(response.markup, findNo)}};
}

} // namespace

std::optional<QJsonObject> rowJson(const Snapshot &snapshot, const QString &id)
{
    const SnapshotIndex index(snapshot);
    if (id == kConsultationId)
        return consultationJson(snapshot.consultation);
    if (const Node *node = index.findNode(NodeId(id)))
        return nodeJson(*node, snapshot);
    if (const Opinion *opinion = index.findOpinion(OpinionId(id)))
        return opinionJson(*opinion, index);
    if (const Response *response = index.findResponse(ResponseId(id)))
        return responseJson(*response, index);
    if (const Category *category = index.findCategory(CategoryId(id)))
        return QJsonObject{{QStringLiteral("id"), category->id.value()},
                           {QStringLiteral("symbol"), category->symbol},
                           {QStringLiteral("text"), category->text},
                           {QStringLiteral("declared"), orNull(category->declared)}};
    return std::nullopt;
}

} // namespace gaiyo
