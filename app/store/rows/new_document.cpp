#include "store/rows/new_document.h"

#include "domain/outline.h"
#include "domain/work/work_rules.h"
#include "store/file/connection.h"
#include "store/file/file_header.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"
#include "store/rows/counters.h"
#include "store/rows/row_table.h"
#include "store/rows/snapshot_rows.h"
#include "store/rows/upgrade_plan.h"

namespace gaiyo {

namespace {

// Until it is renamed the file is nobody's: no journal file can be left behind, and what a crash
// leaves is thrown away. It is synced as a whole before the rename.
Result<void> setPragmas(Connection &connection)
{
    if (auto set = connection.setPragma("journal_mode", "MEMORY", "memory"); !set)
        return set.error();
    if (auto set = connection.setPragma("temp_store", "MEMORY", "2"); !set)
        return set.error();
    if (auto set = connection.setPragma("foreign_keys", "ON", "1"); !set)
        return set.error();
    if (auto set = connection.setPragma("cache_size", "-65536", "-65536"); !set)
        return set.error();
    return connection.setPragma("synchronous", "OFF", "0");
}

Result<void> createSchema(Connection &connection)
{
    const UpgradePlan plan = currentPlan();
    if (auto done = connection.runScript(plan.schema); !done)
        return done.error();
    if (auto done = connection.run("PRAGMA application_id = " + QByteArray::number(kApplicationId));
        !done)
        return done.error();
    const FileVersion version{plan.version, plan.oldestReader};
    return connection.run("PRAGMA user_version = " + QByteArray::number(version.userVersion()));
}

Result<void> insertOperation(Connection &connection, const OperationInfo &info,
                             const Author &author, const QString &at)
{
    Statement document(connection, R"(INSERT INTO "document" ("id", "revision", "created_at")
                                      VALUES (1, 1, ?))");
    if (auto done = document.bind(at).run(); !done)
        return done.error();
    Statement operation(connection, R"(INSERT INTO "operation"
        ("seq", "uuid", "at", "by", "kind", "field", "coalesces") VALUES (1, ?, ?, ?, ?, ?, 0))");
    return operation.bind(info.uuid)
        .bind(at)
        .bind(author.name)
        .bind(info.kind)
        .bind(info.field)
        .run();
}

Result<void> insertRetired(Connection &connection, const std::vector<RetiredId> &retired)
{
    for (const RetiredId &row : retired) {
        Statement insert(connection, R"(INSERT INTO "retired" ("id", "entity", "operation")
                                        VALUES (?, ?, 1))");
        if (auto done = insert.bind(row.id).bind(row.entity).run(); !done)
            return done.error();
    }
    return {};
}

Result<void> insertRows(Connection &connection, const Snapshot &values, const Author &author,
                        const QString &at)
{
    return visitRecords(values, [&](Record record) -> Result<void> {
        if (connection.progress().isStopAsked())
            return stoppedError();
        auto fields = checkFields(record.entity, record.fields, true);
        if (!fields)
            return fields.error();
        record.fields = std::move(*fields);
        record.revision = 1;
        return insertRow(connection, {std::move(record), 1, {}, at, author.name});
    });
}

} // namespace

Result<void> writeNewDocument(const QString &path, const Snapshot &values,
                              const std::vector<RetiredId> &retired, const OperationInfo &info,
                              const Author &author, const Clock &clock, const QString &shownPath,
                              const Progress &progress)
{
    auto arranged = arrange(values);
    if (!arranged)
        return arranged.error();
    giveNumbers(*arranged);
    auto opened = Connection::open(path, Connection::Mode::ReadWrite, shownPath, progress);
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    const QString at = timeText(clock.nowUtc());
    if (auto set = setPragmas(connection); !set)
        return set.error();
    if (auto done = connection.run("BEGIN EXCLUSIVE"); !done)
        return done.error();
    if (auto done = createSchema(connection); !done)
        return done.error();
    if (auto done = insertOperation(connection, info, author, at); !done)
        return done.error();
    if (auto done = insertRetired(connection, retired); !done)
        return done.error();
    if (auto done = insertRows(connection, *arranged, author, at); !done)
        return done.error();
    if (auto done = setCounters(connection); !done)
        return done.error();
    return connection.run("COMMIT");
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace gaiyo
