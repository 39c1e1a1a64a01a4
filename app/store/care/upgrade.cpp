#include "store/care/upgrade.h"

#include "store/file/connection.h"
#include "store/file/file_copy.h"
#include "store/file/file_header.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"
#include "store/rows/row_table.h"
#include "store/rows/schema.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace gaiyo {

namespace {

// NAME.v1.db, and NAME.v1-2.db where that is there: nothing is replaced.
QString nameForOld(const QString &path, qint64 version)
{
    const QFileInfo info(path);
    const QString base =
        info.path() + u'/' + info.completeBaseName() + QStringLiteral(".v%1").arg(version);
    QString name = base + QStringLiteral(".db");
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = base + QStringLiteral("-%1.db").arg(i);
    return name;
}

Result<void> checkForeignKeys(Connection &connection)
{
    Statement rows(connection, "PRAGMA foreign_key_check");
    const bool isBroken = rows.next();
    const QString table = isBroken ? rows.answer(0) : QString();
    if (auto done = rows.finish(); !done)
        return done;
    return isBroken ? Result<void>(damagedError(connection.path(), table)) : Result<void>();
}

using RowIds = std::set<std::pair<Entity, QString>>;

// The rows that are not as they were saved. A new hash must not make them look sound.
Result<RowIds> damagedRows(Connection &connection, int version)
{
    RowIds damaged;
    for (const Entity entity : kEntities) {
        const auto visited = visitOlderRows(
            connection, entity, version,
            [&](const QString &id, const QJsonObject &fields, const QByteArray &hash) {
                if (hash != recordHash(entity, id, fields))
                    damaged.emplace(entity, id);
            });
        if (!visited)
            return visited.error();
    }
    return damaged;
}

// A row's hash is over all of its fields, also those that it has only now.
Result<void> writeHashes(Connection &connection, const RowIds &damaged)
{
    for (const Entity entity : kEntities) {
        std::vector<std::pair<QString, QByteArray>> hashes;
        const auto visited =
            visitRows(connection, entity, {}, {}, [&](const StoredRow &row, const QByteArray &) {
                const Record &record = row.record;
                if (!damaged.contains({entity, record.id}))
                    hashes.emplace_back(record.id, recordHash(entity, record.id, record.fields));
            });
        if (!visited)
            return visited;
        for (const auto &[id, hash] : hashes) {
            if (auto written = writeHash(connection, entity, id, hash); !written)
                return written;
        }
    }
    return {};
}

Result<void> runSteps(Connection &connection, const UpgradePlan &plan, int version)
{
    for (const UpgradePlan::Step &step : plan.steps) {
        if (step.from < version)
            continue;
        if (auto done = step.run(connection); !done)
            return done;
    }
    return {};
}

Result<void> upgradeInTransaction(Connection &connection, const UpgradePlan &plan)
{
    const auto version = versionOf(connection);
    if (!version)
        return version.error();
    if (version->version >= plan.version)
        return {};
    const auto damaged = damagedRows(connection, int(version->version));
    if (!damaged)
        return damaged.error();
    if (auto done = runSteps(connection, plan, int(version->version)); !done)
        return done;
    const FileVersion now{plan.version, plan.oldestReader};
    if (auto set = connection.run("PRAGMA user_version = " + QByteArray::number(now.userVersion()));
        !set)
        return set;
    if (auto checked = checkSchema(connection, plan.schema); !checked)
        return checked;
    if (auto written = writeHashes(connection, *damaged); !written)
        return written;
    return checkForeignKeys(connection);
}

} // namespace

QByteArray UpgradePlan::schemaOf(int asked) const
{
    if (asked == version)
        return schema;
    const auto step = std::ranges::find(steps, asked, &Step::from);
    return step == steps.end() ? QByteArray() : step->schema;
}

Result<void> upgradeFile(Connection &connection, const QString &path, const UpgradePlan &plan)
{
    const auto version = versionOf(connection);
    if (!version)
        return version.error();
    if (auto kept = copyOpenFile(connection, nameForOld(path, version->version)); !kept)
        return kept;
    if (auto begun = connection.run("BEGIN EXCLUSIVE"); !begun)
        return begun;
    auto done = upgradeInTransaction(connection, plan);
    if (done)
        done = connection.run("COMMIT");
    connection.rollback();
    return done;
}

Result<std::unique_ptr<Connection>> upgradedInMemory(Connection &file, const UpgradePlan &plan)
{
    auto memory = Connection::openMemory(file.path(), file.progress());
    if (!memory)
        return memory;
    if (auto copied = copyInto(file, **memory); !copied)
        return copied.error();
    if (auto begun = (*memory)->run("BEGIN"); !begun)
        return begun.error();
    if (auto done = upgradeInTransaction(**memory, plan); !done)
        return done.error();
    if (auto done = (*memory)->run("COMMIT"); !done)
        return done.error();
    if (auto set = (*memory)->setPragma("query_only", "ON", "1"); !set)
        return set.error();
    return memory;
}

} // namespace gaiyo
