#include "domain/row_fields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr bool kNullable = true;
constexpr bool kWords = true;
constexpr bool kInternal = true;

constexpr Field kConsultation[] = {
    {"title", FieldType::Text, false, {}, kWords},
    {"subtitle", FieldType::Text, false, {}, kWords},
    {"period_from", FieldType::Text, kNullable},
    {"period_to", FieldType::Text, kNullable},
    {"declared_opinions", FieldType::Integer, kNullable},
    {"declared_submitters", FieldType::Integer, kNullable},
    {"institution", FieldType::Text, false, {}, kWords},
    {"template", FieldType::Text},
    {"settings", FieldType::Json},
};

constexpr Field kCategory[] = {
    {"rank", FieldType::Text},
    {"symbol", FieldType::Text, false, {}, kWords},
    {"text", FieldType::Text, false, {}, kWords},
    {"declared", FieldType::Integer, kNullable},
};

constexpr Field kNode[] = {
    {"parent", FieldType::Text, kNullable, Entity::Node},
    {"rank", FieldType::Text},
    {"kind", FieldType::Text},
    {"number", FieldType::Text, kNullable, {}, kWords},
    {"auto", FieldType::Bool},
    {"draft_number", FieldType::Text, kNullable, {}, kWords},
    {"title", FieldType::Text, false, {}, kWords},
};

constexpr Field kResponse[] = {
    {"text", FieldType::Text, false, {}, kWords},
};

constexpr Field kOpinion[] = {
    {"node", FieldType::Text, kNullable, Entity::Node},
    {"rank", FieldType::Text},
    {"summary", FieldType::Text, false, {}, kWords},
    {"response", FieldType::Text, kNullable, Entity::Response},
    {"category", FieldType::Text, kNullable, Entity::Category},
    {"count", FieldType::Integer},
    {"note", FieldType::Text, kNullable, {}, kWords, kInternal},
};

struct EntityRow
{
    Entity entity;
    const char *name;
    std::span<const Field> fields;
};

// In the order of kEntities.
constexpr std::array kRows{
    EntityRow{Entity::Consultation, "consultation", kConsultation},
    EntityRow{Entity::Category, "category", kCategory},
    EntityRow{Entity::Node, "node", kNode},
    EntityRow{Entity::Response, "response", kResponse},
    EntityRow{Entity::Opinion, "opinion", kOpinion},
};

const EntityRow &rowOf(Entity entity)
{
    return *std::ranges::find(kRows, entity, &EntityRow::entity);
}

} // namespace

std::span<const Field> fieldsOf(Entity entity)
{
    return rowOf(entity).fields;
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

QJsonValue defaultOf(const Field &field)
{
    if (!field.defaultJson)
        return QJsonValue(QJsonValue::Null);
    // A value alone is no JSON document for Qt.
    return QJsonDocument::fromJson('[' + QByteArray(field.defaultJson) + ']').array().first();
}

QString entityName(Entity entity)
{
    return QString::fromLatin1(rowOf(entity).name);
}

std::optional<Entity> findEntity(const QString &name)
{
    for (const EntityRow &row : kRows) {
        if (name == QLatin1String(row.name))
            return row.entity;
    }
    return std::nullopt;
}

const std::vector<RowLink> &rowLinks()
{
    static const std::vector<RowLink> links = [] {
        std::vector<RowLink> found;
        for (const EntityRow &row : kRows) {
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
