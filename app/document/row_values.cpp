#include "document/row_values.h"

namespace gaiyo {

namespace {

template <typename Value>
std::optional<Value> optionalOf(const QJsonValue &json)
{
    if (json.isNull() || json.isUndefined())
        return std::nullopt;
    if constexpr (std::is_same_v<Value, int>)
        return json.toInt();
    else
        return Value(json.toString());
}

} // namespace

Consultation consultationOf(const QJsonObject &fields)
{
    Consultation c;
    c.title = fields[u"title"].toString();
    c.subtitle = fields[u"subtitle"].toString();
    if (!fields[u"period_from"].isNull())
        c.period = Period{QDate::fromString(fields[u"period_from"].toString(), Qt::ISODate),
                          QDate::fromString(fields[u"period_to"].toString(), Qt::ISODate)};
    c.declaredOpinions = optionalOf<int>(fields[u"declared_opinions"]);
    c.declaredSubmitters = optionalOf<int>(fields[u"declared_submitters"]);
    c.institution = fields[u"institution"].toString();
    c.templateName = fields[u"template"].toString();
    c.settings = fields[u"settings"].toObject();
    return c;
}

Category categoryOf(const QString &id, const QJsonObject &fields)
{
    return {CategoryId(id), fields[u"symbol"].toString(), fields[u"text"].toString(),
            optionalOf<int>(fields[u"declared"])};
}

Node nodeOf(const QString &id, const QJsonObject &fields)
{
    return {NodeId(id),
            optionalOf<NodeId>(fields[u"parent"]),
            findNodeKind(fields[u"kind"].toString()).value_or(NodeKind::Item),
            optionalOf<QString>(fields[u"number"]),
            fields[u"auto"].toBool(),
            optionalOf<QString>(fields[u"draft_number"]),
            fields[u"title"].toString()};
}

Opinion opinionOf(const QString &id, const QJsonObject &fields)
{
    return {OpinionId(id),
            optionalOf<NodeId>(fields[u"node"]),
            fields[u"summary"].toString(),
            optionalOf<ResponseId>(fields[u"response"]),
            optionalOf<CategoryId>(fields[u"category"]),
            fields[u"count"].toInt(),
            optionalOf<QString>(fields[u"note"])};
}

} // namespace gaiyo
