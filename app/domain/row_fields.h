#pragma once

#include <QJsonValue>
#include <QString>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace gaiyo {

// The kinds of rows that people edit.
enum class Entity { Consultation, Category, Node, Opinion, Response };

// In the order in which rows can be written: a row comes after the rows that it names.
inline constexpr std::array kEntities{Entity::Consultation, Entity::Category, Entity::Node,
                                      Entity::Response, Entity::Opinion};

enum class FieldType { Text, Integer, Bool, Json };

// One field of a row, described once: columns, history, hashes, links and what leaves the office
// follow from this. Its column and its key in history have the same name.
struct Field
{
    const char *name;
    FieldType type;
    bool nullable = false;
    std::optional<Entity> link = {}; // the value is the id of a row of this kind
    bool isWords = false;            // people type it: it can be drafted, searched and purged
    bool isInternal = false;         // never leaves the office: no export, no handover
    int since = 1;                   // schema version that brought the field
    // What rows of an older version, and their history, are taken to have; null where nullable.
    const char *defaultJson = nullptr;
};

struct EntityTable
{
    Entity entity;
    const char *name;
    std::span<const Field> fields;
};

// In the order of kEntities.
std::span<const EntityTable> entityTables();

std::span<const Field> fieldsOf(Entity entity);
const Field *findField(Entity entity, QStringView name);
bool hasField(Entity entity, QStringView name);

// What the field is taken to be where a row, written by an older version, does not have it.
QJsonValue defaultOf(const Field &field);

QString entityName(Entity entity); // its table's name too
std::optional<Entity> findEntity(const QString &name);

// A field that names another row.
struct RowLink
{
    Entity from;
    QString field;
    Entity to;
};

// All of them, in the order of kEntities.
const std::vector<RowLink> &rowLinks();

} // namespace gaiyo
