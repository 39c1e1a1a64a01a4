#include "exchange/json/json_export.h"

#include "base/json_writer.h"
#include "base/stop.h"
#include "domain/markup.h"
#include "domain/snapshot_index.h"

#include <QJsonArray>

namespace gaiyo {

namespace {

template <typename Tag>
std::optional<QString> idOrNull(const std::optional<Id<Tag>> &id)
{
    return id ? std::optional(id->value()) : std::nullopt;
}

// Keys in QJsonObject's order, which is by their bytes.
void writeValue(JsonWriter &json, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        json.value(value.toBool());
        break;
    case QJsonValue::Double:
        json.value(value.toDouble());
        break;
    case QJsonValue::String:
        json.value(value.toString());
        break;
    case QJsonValue::Array:
        json.beginArray();
        for (const QJsonValue &element : value.toArray())
            writeValue(json, element);
        json.endArray();
        break;
    case QJsonValue::Object: {
        json.beginObject();
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            json.key(it.key());
            writeValue(json, it.value());
        }
        json.endObject();
        break;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        json.null();
        break;
    }
}

void writePeriod(JsonWriter &json, const std::optional<Period> &period)
{
    json.key(u"period");
    if (!period)
        return json.null();
    json.beginObject();
    json.member(u"from", period->from.toString(Qt::ISODate));
    json.member(u"to", period->to.toString(Qt::ISODate));
    json.endObject();
}

void writeConsultation(JsonWriter &json, const Consultation &consultation)
{
    json.key(u"consultation");
    json.beginObject(JsonLayout::Lines);
    json.member(u"title", consultation.title);
    json.member(u"subtitle", consultation.subtitle);
    writePeriod(json, consultation.period);
    json.key(u"declared");
    json.beginObject();
    json.member(u"opinions", consultation.declaredOpinions);
    json.member(u"submitters", consultation.declaredSubmitters);
    json.endObject();
    json.member(u"institution", consultation.institution);
    json.member(u"template", consultation.templateName);
    json.key(u"settings");
    writeValue(json, consultation.settings);
    json.endObject();
}

void writeCategory(JsonWriter &json, const Category &category)
{
    json.member(u"id", category.id.value());
    json.member(u"symbol", category.symbol);
    json.member(u"text", category.text);
    json.member(u"declared", category.declared);
}

void writeNode(JsonWriter &json, const Node &node)
{
    json.member(u"id", node.id.value());
    json.member(u"parent", idOrNull(node.parent));
    json.member(u"kind", nodeKindName(node.kind));
    json.member(u"number", node.number);
    json.member(u"auto", node.autoNumber);
    json.member(u"draft_number", node.draftNumber);
    json.member(u"title", node.title);
}

void writeOpinion(JsonWriter &json, const Opinion &opinion, const SnapshotIndex &index)
{
    json.member(u"id", opinion.id.value());
    json.member(u"no", index.findNo(opinion.id));
    json.member(u"node", idOrNull(opinion.node));
    json.member(u"summary", opinion.summary);
    json.member(u"response", idOrNull(opinion.response));
    json.member(u"category", idOrNull(opinion.category));
    json.member(u"count", opinion.count);
    json.member(u"note", opinion.note);
}

void writeResponse(JsonWriter &json, const Response &response, const SnapshotIndex &index)
{
    json.member(u"id", response.id.value());
    json.member(u"text", response.markup);
    json.member(u"plain",
                plainText(response.markup, [&](const OpinionId &id) { return index.findNo(id); }));
}

template <typename Row, typename Write>
void writeRows(JsonWriter &json, QStringView key, const std::vector<Row> &rows, const Write &write)
{
    json.key(key);
    json.beginArray(JsonLayout::Lines);
    for (const Row &row : rows) {
        if (isStopAsked())
            break;
        json.beginObject();
        write(row);
        json.endObject();
    }
    json.endArray();
}

} // namespace

QByteArray exportJson(const Snapshot &snapshot)
{
    const SnapshotIndex index(snapshot);
    JsonWriter json;
    json.beginObject(JsonLayout::Lines);
    json.member(u"format", QStringLiteral("gaiyo"));
    json.member(u"version", 1);
    writeConsultation(json, snapshot.consultation);
    writeRows(json, u"categories", snapshot.categories,
              [&](const Category &row) { writeCategory(json, row); });
    writeRows(json, u"nodes", snapshot.nodes, [&](const Node &row) { writeNode(json, row); });
    writeRows(json, u"opinions", snapshot.opinions,
              [&](const Opinion &row) { writeOpinion(json, row, index); });
    writeRows(json, u"responses", snapshot.responses,
              [&](const Response &row) { writeResponse(json, row, index); });
    json.endObject();
    return json.finish();
}

} // namespace gaiyo
