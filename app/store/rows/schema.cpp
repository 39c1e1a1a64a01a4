#include "store/rows/schema.h"

#include "store/file/connection.h"
#include "store/file/file_header.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <vector>

// Resources of a static library are registered by asking; the macro wants no namespace around it.
static void initStoreResources()
{
    Q_INIT_RESOURCE(schema);
}

namespace gaiyo {

namespace {

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

} // namespace

QByteArray schemaOfVersion1()
{
    initStoreResources();
    QFile file(QStringLiteral(":/gaiyo/store/schema.sql"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened);
    return file.readAll();
}

Result<void> checkSchema(Connection &connection, const QByteArray &freshSql)
{
    auto found = readSchema(connection);
    if (!found)
        return found.error();
    auto fresh = Connection::openMemory();
    if (!fresh)
        return fresh.error();
    if (auto made = (*fresh)->runScript(freshSql); !made)
        return made.error();
    auto expected = readSchema(**fresh);
    if (!expected)
        return expected.error();
    if (*found == *expected)
        return {};
    return Error{ErrorKind::NotOurs,
                 QCoreApplication::translate(
                     "Store", "The inside of %1 was changed by another program (tables, views or "
                              "triggers), so it is not opened. Take its rows over into a new "
                              "document.")
                     .arg(QDir::toNativeSeparators(connection.path()))};
}

} // namespace gaiyo
