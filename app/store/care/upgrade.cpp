#include "store/care/upgrade.h"

#include "store/care/backup.h"
#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"
#include "store/rows/schema.h"

#include <QFileInfo>

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
    const QString table = isBroken ? rows.text(0) : QString();
    if (auto done = rows.finish(); !done)
        return done;
    return isBroken ? Result<void>(damagedError(connection.path(), table)) : Result<void>();
}

Result<void> upgradeInTransaction(Connection &connection, const UpgradePlan &plan)
{
    const auto version = connection.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version >= plan.version)
        return {};
    for (const UpgradePlan::Step &step : plan.steps) {
        if (step.from < *version)
            continue;
        if (auto done = step.run(connection); !done)
            return done;
    }
    if (auto set = connection.run("PRAGMA user_version = " + QByteArray::number(plan.version));
        !set)
        return set;
    if (auto checked = checkSchema(connection, plan.schema); !checked)
        return checked;
    return checkForeignKeys(connection);
}

} // namespace

Result<void> upgradeFile(Connection &connection, const QString &path, const UpgradePlan &plan)
{
    const auto version = connection.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    if (auto kept = copyOpenFile(connection, nameForOld(path, *version)); !kept)
        return kept;
    if (auto begun = connection.run("BEGIN EXCLUSIVE"); !begun)
        return begun;
    auto done = upgradeInTransaction(connection, plan);
    if (done)
        done = connection.run("COMMIT");
    connection.rollback();
    return done;
}

} // namespace gaiyo
