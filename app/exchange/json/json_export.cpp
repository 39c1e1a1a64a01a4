#include "exchange/json/json_export.h"

#include "base/json_writer.h"
#include "domain/markup.h"
#include "domain/row_members.h"
#include "domain/snapshot_index.h"

#include <QJsonArray>

namespace gaiyo {

namespace {

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

void writeDate(JsonWriter &json, QStringView key, const std::optional<QDate> &date)
{
    json.key(key);
    if (date)
        json.value(date->toString(Qt::ISODate));
    else
        json.null();
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
    writeDate(json, u"published_on", consultation.publishedOn);
    json.member(u"visitors", consultation.visitors);
    json.member(u"institution", consultation.institution);
    json.member(u"template", consultation.templateName);
    json.key(u"settings");
    writeValue(json, consultation.settings);
    json.endObject();
}

// A field's value.

template <typename Value>
void writeField(JsonWriter &json, const Value &value)
{
    json.value(value);
}

void writeField(JsonWriter &json, NodeKind kind)
{
    json.value(nodeKindName(kind));
}

template <typename Tag>
void writeField(JsonWriter &json, const Id<Tag> &id)
{
    json.value(id.value());
}

void writeField(JsonWriter &json, const std::optional<QDate> &date)
{
    if (date)
        json.value(date->toString(Qt::ISODate));
    else
        json.null();
}

template <typename Tag>
void writeField(JsonWriter &json, const std::optional<Id<Tag>> &id)
{
    if (id)
        json.value(id->value());
    else
        json.null();
}

// What the contract adds to a row, behind its id or at its end, computed from the others.

template <typename Row>
void writeBefore(JsonWriter &, const Row &, const SnapshotIndex &)
{}

void writeBefore(JsonWriter &json, const Opinion &opinion, const SnapshotIndex &index)
{
    json.member(u"no", index.findNo(opinion.id));
}

template <typename Row>
void writeBehind(JsonWriter &, const Row &, const SnapshotIndex &)
{}

void writeBehind(JsonWriter &json, const Response &response, const SnapshotIndex &index)
{
    json.member(u"plain", index.plainText(response.markup));
}

template <typename Row>
void writeRow(JsonWriter &json, const Row &row, const SnapshotIndex &index)
{
    json.beginObject();
    json.member(u"id", row.id.value());
    writeBefore(json, row, index);
    forEachMember<Row>([&](const auto &field, const QString &key) {
        json.key(key);
        writeField(json, field.get(row));
    });
    writeBehind(json, row, index);
    json.endObject();
}

template <typename Row>
void writeRows(JsonWriter &json, const Snapshot &snapshot, const SnapshotIndex &index,
               const Progress &progress)
{
    json.key(RowInfo<Row>::list);
    json.beginArray(JsonLayout::Lines);
    for (const Row &row : listOf<Row>(snapshot)) {
        if (progress.isStopAsked())
            break;
        writeRow(json, row, index);
    }
    json.endArray();
}

} // namespace

QByteArray exportJson(const Snapshot &snapshot, const Progress &progress)
{
    const SnapshotIndex index(snapshot);
    JsonWriter json;
    json.beginObject(JsonLayout::Lines);
    json.member(u"format", QStringLiteral("gaiyo"));
    json.member(u"version", kJsonVersion);
    writeConsultation(json, snapshot.consultation);
    forEachType<ListedRowTypes>(
        [&]<typename Row>() { writeRows<Row>(json, snapshot, index, progress); });
    json.endObject();
    return json.finish();
}

} // namespace gaiyo
