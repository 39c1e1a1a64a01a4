#include "store/rows/schema.h"

#include "store/file/connection.h"
#include "store/file/file_header.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <vector>

// Resources of a static library are registered by asking; the macro wants no namespace around it.
static void initStoreResources()
{
    Q_INIT_RESOURCE(schema);
}

namespace gaiyo {

namespace {

QByteArray readResource(const QString &name)
{
    initStoreResources();
    QFile file(name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened);
    return file.readAll();
}

// One row of sqlite_schema without its page number.
struct SchemaObject
{
    QString type;
    QString name;
    QString table;
    QString sql;

    bool operator==(const SchemaObject &) const = default;
};

// A hostile file may hold more; nothing is learnt from reading on.
constexpr size_t kTooMany = 200;

Result<std::vector<SchemaObject>> readSchema(Connection &connection)
{
    std::vector<SchemaObject> objects;
    Statement rows(connection, R"(SELECT CAST(type AS BLOB), CAST(name AS BLOB),
                                         CAST(tbl_name AS BLOB), CAST(sql AS BLOB)
        FROM sqlite_schema ORDER BY type, name, tbl_name, sql)");
    while (objects.size() < kTooMany && rows.next())
        objects.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3)});
    if (auto done = rows.finish(); !done)
        return done.error();
    return objects;
}

// Tables with rows of their own, and indexes. Nothing that works by itself when it is read.
bool isPlain(const SchemaObject &object)
{
    return object.type == u"index" ||
           (object.type == u"table" && object.sql.startsWith(QStringLiteral("CREATE TABLE ")));
}

// Name, type, whether NULL is allowed, place in the key, whether it is computed; sorted. Empty
// where there is no such table.
Result<QStringList> readColumns(Connection &connection, const QString &table)
{
    QStringList columns;
    Statement rows(connection, "PRAGMA table_xinfo(\"" + table.toUtf8() + "\")");
    while (rows.next()) {
        QStringList column;
        for (const int part : {1, 2, 3, 5, 6})
            column += rows.answer(part);
        columns += column.join(u'\n');
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    std::ranges::sort(columns);
    return columns;
}

Result<std::unique_ptr<Connection>> freshDatabase(const QByteArray &sql)
{
    auto fresh = Connection::openMemory();
    if (!fresh)
        return fresh;
    if (auto made = (*fresh)->runScript(sql); !made)
        return made.error();
    return fresh;
}

Error foreignSchema(const Connection &connection)
{
    return {ErrorKind::NotOurs,
            QCoreApplication::translate(
                "Store", "The inside of %1 was changed by another program (tables, views or "
                         "triggers), so it is not opened. Take its rows over into a new "
                         "document.")
                .arg(QDir::toNativeSeparators(connection.path()))};
}

} // namespace

QByteArray schemaOfVersion1()
{
    return readResource(QStringLiteral(":/gaiyo/store/schema.sql"));
}

QByteArray sqlOfVersion(int version)
{
    return readResource(QStringLiteral(":/gaiyo/store/schema-%1.sql").arg(version));
}

QByteArray schemaOfRegister()
{
    return readResource(QStringLiteral(":/gaiyo/store/register.sql"));
}

Result<void> checkSchema(Connection &connection, const QByteArray &freshSql)
{
    auto found = readSchema(connection);
    if (!found)
        return found.error();
    const auto fresh = freshDatabase(freshSql);
    if (!fresh)
        return fresh.error();
    auto expected = readSchema(**fresh);
    if (!expected)
        return expected.error();
    return *found == *expected ? Result<void>() : Result<void>(foreignSchema(connection));
}

Result<void> checkSchemaContains(Connection &connection, const QByteArray &freshSql)
{
    const auto found = readSchema(connection);
    if (!found)
        return found.error();
    if (!std::ranges::all_of(*found, isPlain))
        return foreignSchema(connection);
    const auto fresh = freshDatabase(freshSql);
    if (!fresh)
        return fresh.error();
    const auto expected = readSchema(**fresh);
    if (!expected)
        return expected.error();
    for (const SchemaObject &object : *expected) {
        if (object.type != u"table")
            continue;
        const auto ours = readColumns(**fresh, object.name);
        if (!ours)
            return ours.error();
        const auto theirs = readColumns(connection, object.name);
        if (!theirs)
            return theirs.error();
        if (!std::ranges::includes(*theirs, *ours))
            return foreignSchema(connection);
    }
    return {};
}

} // namespace gaiyo
