#pragma once

#include "domain/row_members.h"

#include <QJsonValue>

namespace gaiyo {

// Values as they stand in a record (JSON null for none) and back. What cannot be reads as the
// type's plain value; whether it can be is asked before, by those who read what others wrote.

inline QJsonValue jsonOf(const QString &text)
{
    return text;
}
inline QJsonValue jsonOf(int number)
{
    return number;
}
inline QJsonValue jsonOf(bool flag)
{
    return flag;
}
inline QJsonValue jsonOf(const QJsonObject &object)
{
    return object;
}
inline QJsonValue jsonOf(const QDate &date)
{
    return date.toString(Qt::ISODate);
}
inline QJsonValue jsonOf(NodeKind kind)
{
    return nodeKindName(kind);
}
template <typename Tag>
QJsonValue jsonOf(const Id<Tag> &id)
{
    return id.value();
}
template <typename Value>
QJsonValue jsonOf(const std::optional<Value> &value)
{
    return value ? jsonOf(*value) : QJsonValue(QJsonValue::Null);
}

inline void takeJson(const QJsonValue &json, QString &text)
{
    text = json.toString();
}
inline void takeJson(const QJsonValue &json, int &number)
{
    number = json.toInt();
}
inline void takeJson(const QJsonValue &json, bool &flag)
{
    flag = json.toBool();
}
inline void takeJson(const QJsonValue &json, QJsonObject &object)
{
    object = json.toObject();
}
inline void takeJson(const QJsonValue &json, QDate &date)
{
    date = QDate::fromString(json.toString(), Qt::ISODate);
}
inline void takeJson(const QJsonValue &json, NodeKind &kind)
{
    kind = findNodeKind(json.toString()).value_or(NodeKind::Item);
}
template <typename Tag>
void takeJson(const QJsonValue &json, Id<Tag> &id)
{
    id = Id<Tag>(json.toString());
}
template <typename Value>
void takeJson(const QJsonValue &json, std::optional<Value> &value)
{
    if (json.isNull() || json.isUndefined())
        value.reset();
    else
        takeJson(json, value.emplace());
}

// The row's id; the only consultation's is always the same.
template <typename Row>
QString idOf(const Row &row)
{
    if constexpr (kIsListed<Row>)
        return row.id.value();
    else
        return kConsultationId.toString();
}

// The row that a record stands for.
template <typename Row>
Row rowOf(const QString &id, const QJsonObject &fields)
{
    Row row;
    if constexpr (kIsListed<Row>)
        row.id = decltype(row.id)(id);
    forEachMember<Row>([&](const auto &field, const QString &key) {
        typename std::decay_t<decltype(field)>::Value value;
        takeJson(fields.value(key), value);
        field.set(row, std::move(value));
    });
    return row;
}

// Every field of the row's record.
template <typename Row>
QJsonObject fieldsOfRow(const Row &row, const QString &rank)
{
    QJsonObject fields;
    forEachField<Row>([&](const auto &field, const QString &key) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, RankField>)
            fields.insert(key, rank);
        else
            fields.insert(key, jsonOf(field.get(row)));
    });
    return fields;
}

// The id of the row below which it stands; "" at the top, or where all rows are siblings.
template <typename Row>
QString placeOf(const Row &row)
{
    QString place;
    forEachMember<Row>([&](const auto &field, const QString &) {
        if (field.field.isPlace)
            place = jsonOf(field.get(row)).toString();
    });
    return place;
}

// Takes out what never leaves the office (Field::isInternal).
void clearInternal(Snapshot &values);

// A row where nothing is said yet, without its rank.
QJsonObject newRowFields(Entity entity);

} // namespace gaiyo
