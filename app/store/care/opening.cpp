#include "store/care/opening.h"

#include "store/care/upgrade.h"
#include "store/file/open_file.h"
#include "store/rows/schema.h"

namespace gaiyo {

namespace {

// What is not of the plan's version: brought up to date in the file, or only for the reader.
Result<std::unique_ptr<Connection>> madeCurrent(std::unique_ptr<Connection> connection,
                                                Access access, const QString &path,
                                                const UpgradePlan &plan)
{
    const auto found = versionOf(*connection);
    if (!found)
        return found.error();
    if (found->version > plan.version) {
        if (auto checked = checkSchemaContains(*connection, plan.schema); !checked)
            return checked.error();
        return connection;
    }
    // No step runs on what another program changed: its triggers would run along.
    if (auto checked = checkSchema(*connection, plan.schemaOf(int(found->version))); !checked)
        return checked.error();
    if (found->version < plan.version && isForReading(access))
        return upgradedInMemory(*connection, plan);
    if (found->version < plan.version) {
        if (auto upgraded = upgradeFile(*connection, path, plan); !upgraded)
            return upgraded.error();
    }
    return connection;
}

} // namespace

Result<std::unique_ptr<Connection>> openAsItIs(const QString &path, Access access,
                                               const QString &shownPath, const UpgradePlan &plan,
                                               Later later, const Progress &progress)
{
    return openFile(path, access, shownPath, {kApplicationId, plan.version}, later, progress);
}

Result<std::unique_ptr<Connection>> openDocumentFile(const QString &path, Access access,
                                                     const QString &shownPath,
                                                     const UpgradePlan &plan, Later later,
                                                     const Progress &progress)
{
    auto connection = openAsItIs(path, access, shownPath, plan, later, progress);
    if (!connection)
        return connection;
    return madeCurrent(std::move(*connection), access, path, plan);
}

} // namespace gaiyo
