#include "store/rows/row_table.h"

#include "base/canonical_json.h"
#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"
#include "store/rows/row_version.h"

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

// What every table has behind its fields.
constexpr const char *kColumns[] = {"rev",        "made",       "field_revs",
                                    "updated_at", "updated_by", "hash"};

// All names that come into SQL text are those above; values are always bound.
QByteArray quoted(const QByteArray &name)
{
    return '"' + name + '"';
}

QByteArray table(Entity entity)
{
    return quoted(entityName(entity).toLatin1());
}

QByteArrayList columns(Entity entity)
{
    QByteArrayList names;
    for (const Field &field : fieldsOf(entity))
        names += quoted(field.name);
    for (const char *column : kColumns)
        names += quoted(column);
    return names;
}

// Numbers as they are, all else as bytes: statement.h says why.
QByteArrayList selectedColumns(Entity entity)
{
    QByteArrayList selected;
    const auto add = [&](const QByteArray &name, bool isNumber) {
        selected += isNumber ? name : "CAST(" + name + " AS BLOB)";
    };
    add(quoted("id"), false);
    for (const Field &field : fieldsOf(entity))
        add(quoted(field.name), field.type == FieldType::Integer || field.type == FieldType::Bool);
    for (const QByteArray column : kColumns)
        add(quoted(column), column == "rev" || column == "made");
    return selected;
}

QByteArray order(Entity entity)
{
    return hasField(entity, QStringLiteral("rank")) ? R"( ORDER BY "rank", "id")"
                                                    : R"( ORDER BY "id")";
}

// The SQL of one entity, made once.
struct EntitySql
{
    QByteArray select; // without WHERE and ORDER BY
    QByteArray order;
    QByteArray insert;
    QByteArray update;
    QByteArray remove;
};

EntitySql makeSql(Entity entity)
{
    const QByteArrayList names = columns(entity);
    const QByteArray which = R"( WHERE "id" = ? AND "rev" = ?)";
    return {"SELECT " + selectedColumns(entity).join(", ") + " FROM " + table(entity),
            order(entity),
            "INSERT INTO " + table(entity) + R"( ("id", )" + names.join(", ") + ") VALUES (?" +
                QByteArray(", ?").repeated(names.size()) + ")",
            "UPDATE " + table(entity) + " SET " + names.join(" = ?, ") + " = ?" + which,
            "DELETE FROM " + table(entity) + which};
}

const EntitySql &sqlOf(Entity entity)
{
    static const std::map<Entity, EntitySql> kSql = [] {
        std::map<Entity, EntitySql> sql;
        for (const Entity each : kEntities)
            sql.emplace(each, makeSql(each));
        return sql;
    }();
    return kSql.at(entity);
}

std::optional<QJsonValue> storedValue(const Field &field, const QJsonValue &value)
{
    if (value.isNull())
        return field.nullable ? std::optional(value) : std::nullopt;
    switch (field.type) {
    case FieldType::Text:
        return value.isString() ? std::optional(storableJson(value)) : std::nullopt;
    case FieldType::Integer: {
        const double number = value.toDouble(0.5);
        if (number != double(qint64(number)))
            return std::nullopt;
        return QJsonValue(value.toInteger());
    }
    case FieldType::Bool:
        return value.isBool() ? std::optional(value) : std::nullopt;
    case FieldType::Json:
        return value.isObject() ? std::optional(storableJson(value)) : std::nullopt;
    }
    return std::nullopt;
}

void bindValue(Statement &statement, const QJsonValue &value)
{
    if (value.isString())
        statement.bind(value.toString());
    else if (value.isBool())
        statement.bind(qint64(value.toBool()));
    else if (value.isDouble())
        statement.bind(value.toInteger());
    else if (value.isObject())
        statement.bindUtf8(canonicalJson(value.toObject()));
    else
        statement.bindNull();
}

QJsonValue readValue(const Statement &statement, int column, const Field &field)
{
    if (statement.isNull(column))
        return QJsonValue(QJsonValue::Null);
    switch (field.type) {
    case FieldType::Text:
        return statement.text(column);
    case FieldType::Integer:
        return statement.integer(column);
    case FieldType::Bool:
        return statement.integer(column) != 0;
    case FieldType::Json:
        return findJsonObject(statement.bytes(column)).value_or(QJsonObject());
    }
    return {};
}

void bindRow(Statement &statement, const StoredRow &row)
{
    const Record &record = row.record;
    for (const Field &field : fieldsOf(record.entity))
        bindValue(statement, record.fields[QLatin1String(field.name)]);
    statement.bind(record.revision)
        .bind(row.made)
        .bindUtf8(canonicalJson(row.fieldRevisions))
        .bind(row.updatedAt)
        .bind(row.updatedBy)
        .bindBlob(recordHash(record.entity, record.id, record.fields));
}

StoredRow readRow(const Statement &statement, Entity entity, QByteArray &hash)
{
    int column = 0;
    StoredRow row;
    row.record.entity = entity;
    row.record.id = statement.text(column++);
    for (const Field &field : fieldsOf(entity))
        row.record.fields.insert(QLatin1String(field.name), readValue(statement, column++, field));
    row.record.revision = statement.integer(column++);
    row.made = statement.integer(column++);
    row.fieldRevisions = findJsonObject(statement.bytes(column++)).value_or(QJsonObject());
    row.updatedAt = statement.text(column++);
    row.updatedBy = statement.text(column++);
    hash = statement.bytes(column);
    return row;
}

Result<void> requireOneRow(const Connection &connection)
{
    if (connection.changedRows() == 1)
        return {};
    return fileError(ErrorKind::Conflict, connection.path());
}

} // namespace

Result<QJsonObject> checkFields(Entity entity, const QJsonObject &fields, bool complete)
{
    QJsonObject stored;
    for (const Field &field : fieldsOf(entity)) {
        const auto given = fields.find(QLatin1String(field.name));
        if (given == fields.end() && !complete)
            continue;
        const auto value = given == fields.end() ? std::nullopt : storedValue(field, given.value());
        if (!value)
            return internalError(entityName(entity) + u'.' + QLatin1String(field.name));
        stored.insert(QLatin1String(field.name), *value);
    }
    for (auto i = fields.begin(); i != fields.end(); ++i) {
        if (!stored.contains(i.key()))
            return internalError(entityName(entity) + u'.' + i.key());
    }
    return stored;
}

namespace {

Result<void> visitSelected(Statement &rows, Entity entity, const RowVisitor &visit)
{
    while (rows.next()) {
        QByteArray hash;
        StoredRow row = readRow(rows, entity, hash);
        visit(std::move(row), hash);
    }
    return rows.finish();
}

} // namespace

Result<void> scanRows(Connection &connection, Entity entity, const RowVisitor &visit)
{
    Statement rows(connection, sqlOf(entity).select);
    return visitSelected(rows, entity, visit);
}

Result<void> visitRows(Connection &connection, Entity entity, const QString &field,
                       const QJsonValue &value, const RowVisitor &visit)
{
    if (!field.isEmpty() && field != u"id" && !hasField(entity, field))
        return internalError(entityName(entity) + u'.' + field);
    const QByteArray where =
        field.isEmpty() ? QByteArray() : " WHERE " + quoted(field.toLatin1()) + " IS ?";
    const EntitySql &sql = sqlOf(entity);
    Statement rows(connection, sql.select + where + sql.order);
    if (!field.isEmpty())
        bindValue(rows, value);
    return visitSelected(rows, entity, visit);
}

Result<std::optional<StoredRow>> findRow(Connection &connection, Entity entity, const QString &id)
{
    std::optional<StoredRow> found;
    auto visited = visitRows(connection, entity, QStringLiteral("id"), id,
                             [&](StoredRow row, const QByteArray &) { found = std::move(row); });
    if (!visited)
        return visited.error();
    return found;
}

Result<bool> isLiveId(Connection &connection, const QString &id)
{
    static const QByteArray kSql = [] {
        QByteArrayList parts;
        for (const Entity entity : kEntities)
            parts += "EXISTS (SELECT 1 FROM " + table(entity) +
                     R"( WHERE "id" = (SELECT "id" FROM "asked")))";
        // Qt counts a parameter that stands twice as two.
        return R"(WITH "asked"("id") AS (SELECT ?) SELECT )" + parts.join(" OR ");
    }();
    Statement rows(connection, kSql);
    rows.bind(id);
    const bool found = rows.next() && rows.integer(0) != 0;
    if (auto done = rows.finish(); !done)
        return done.error();
    return found;
}

Result<void> insertRow(Connection &connection, const StoredRow &row)
{
    Statement insert(connection, sqlOf(row.record.entity).insert);
    insert.bind(row.record.id);
    bindRow(insert, row);
    return insert.run();
}

Result<void> updateRow(Connection &connection, const StoredRow &row, qint64 expected)
{
    Statement update(connection, sqlOf(row.record.entity).update);
    bindRow(update, row);
    update.bind(row.record.id).bind(expected);
    if (auto done = update.run(); !done)
        return done.error();
    return requireOneRow(connection);
}

Result<void> removeRow(Connection &connection, const Record &record)
{
    Statement remove(connection, sqlOf(record.entity).remove);
    remove.bind(record.id).bind(record.revision);
    if (auto done = remove.run(); !done)
        return done.error();
    return requireOneRow(connection);
}

Result<void> visitOlderRows(Connection &connection, Entity entity, int version,
                            const OlderRowVisitor &visit)
{
    const auto fields = fieldsOfVersion(entity, version);
    if (fields.empty()) // rows of this kind came later
        return {};
    QByteArray sql = R"(SELECT CAST("id" AS BLOB), "hash")";
    for (const Field *field : fields) {
        const bool isNumber = field->type == FieldType::Integer || field->type == FieldType::Bool;
        const QByteArray name = quoted(field->name);
        sql += ", " + (isNumber ? name : "CAST(" + name + " AS BLOB)");
    }
    Statement rows(connection, sql + " FROM " + table(entity));
    while (rows.next()) {
        QJsonObject values;
        for (size_t i = 0; i < fields.size(); ++i)
            values.insert(QLatin1String(fields[i]->name), readValue(rows, int(i) + 2, *fields[i]));
        visit(rows.text(0), values, rows.bytes(1));
    }
    return rows.finish();
}

Result<void> writeHash(Connection &connection, Entity entity, const QString &id,
                       const QByteArray &hash)
{
    Statement update(connection, "UPDATE " + table(entity) + R"( SET "hash" = ? WHERE "id" = ?)");
    return update.bindBlob(hash).bind(id).run();
}

} // namespace gaiyo
