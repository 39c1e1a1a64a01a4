#include "domain/row_fields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace gaiyo {

namespace {

const EntityTable &tableOf(Entity entity)
{
    return *std::ranges::find(entityTables(), entity, &EntityTable::entity);
}

} // namespace

std::span<const Field> fieldsOf(Entity entity)
{
    return tableOf(entity).fields;
}

const Field *findField(Entity entity, QStringView name)
{
    const auto fields = fieldsOf(entity);
    const auto found = std::ranges::find_if(
        fields, [&](const Field &field) { return name == QLatin1String(field.name); });
    return found == fields.end() ? nullptr : &*found;
}

bool hasField(Entity entity, QStringView name)
{
    return findField(entity, name) != nullptr;
}

int firstVersionOf(Entity entity)
{
    return std::ranges::min(fieldsOf(entity), {}, &Field::since).since;
}

int newestFieldVersion()
{
    int newest = 1;
    for (const Entity entity : kEntities) {
        for (const Field &field : fieldsOf(entity))
            newest = std::max(newest, field.since);
    }
    return newest;
}

QJsonValue defaultOf(const Field &field)
{
    if (!field.defaultJson)
        return QJsonValue(QJsonValue::Null);
    // A value alone is no JSON document for Qt.
    return QJsonDocument::fromJson('[' + QByteArray(field.defaultJson) + ']').array().first();
}

QString placeField(Entity entity)
{
    const auto fields = fieldsOf(entity);
    const auto found = std::ranges::find_if(fields, &Field::isPlace);
    return found == fields.end() ? QString() : QString::fromLatin1(found->name);
}

bool isPossibleValue(const Field &field, const QJsonValue &value)
{
    if (value.isDouble())
        return !field.least || value.toInteger() >= *field.least;
    return !value.isString() || !field.accepts || field.accepts(value.toString());
}

QString entityName(Entity entity)
{
    return QString::fromLatin1(tableOf(entity).name);
}

std::optional<Entity> findEntity(const QString &name)
{
    for (const EntityTable &row : entityTables()) {
        if (name == QLatin1String(row.name))
            return row.entity;
    }
    return std::nullopt;
}

const std::vector<RowLink> &rowLinks()
{
    static const std::vector<RowLink> links = [] {
        std::vector<RowLink> found;
        for (const EntityTable &row : entityTables()) {
            for (const Field &field : row.fields) {
                if (field.link)
                    found.push_back({row.entity, QString::fromLatin1(field.name), *field.link});
            }
        }
        return found;
    }();
    return links;
}

} // namespace gaiyo
