#include "domain/row_fields.h"

#include "domain/row_values.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace gaiyo {

namespace {

template <typename Row>
constexpr auto listFields()
{
    return std::apply([](const auto &...fields) { return std::array{fields.field...}; },
                      RowInfo<Row>::fields);
}

template <typename Row>
constexpr auto kFields = listFields<Row>();

struct EntityRow
{
    Entity entity;
    const char *name;
    std::span<const Field> fields;
};

template <typename... Rows>
constexpr auto listRows(std::type_identity<std::tuple<Rows...>>)
{
    return std::array{EntityRow{RowInfo<Rows>::entity, RowInfo<Rows>::name, kFields<Rows>}...};
}

constexpr auto kRows = listRows(std::type_identity<RowTypes>());
static_assert(std::ranges::equal(kRows, kEntities, {}, &EntityRow::entity));

const EntityRow &entityRow(Entity entity)
{
    return *std::ranges::find(kRows, entity, &EntityRow::entity);
}

} // namespace

std::span<const Field> fieldsOf(Entity entity)
{
    return entityRow(entity).fields;
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

void clearInternal(Snapshot &values)
{
    const auto clear = [](auto &row) {
        forEachMember<std::decay_t<decltype(row)>>([&](const auto &field, const QString &) {
            if (field.field.isInternal)
                field.set(row, {});
        });
    };
    clear(values.consultation);
    forEachType<ListedRowTypes>([&]<typename Row>() {
        for (Row &row : values.*RowInfo<Row>::rows)
            clear(row);
    });
}

QJsonObject newRowFields(Entity entity)
{
    QJsonObject fields;
    forEachType<RowTypes>([&]<typename Row>() {
        if (RowInfo<Row>::entity == entity)
            fields = fieldsOfRow(Row(), {});
    });
    fields.remove(QStringLiteral("rank"));
    return fields;
}

QString entityName(Entity entity)
{
    return QString::fromLatin1(entityRow(entity).name);
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
