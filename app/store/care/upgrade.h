#pragma once

#include "base/result.h"
#include "store/rows/upgrade_plan.h"

#include <QString>

#include <memory>

namespace gaiyo {

// Brings an open file of an older version up to the plan's: first a whole copy of it beside it
// (NAME.v1.db), then all steps in one exclusive transaction, at whose end the schema must be a
// fresh one's. Where a colleague was faster, nothing is done. Errors: those of backupTo(), of the
// steps, NotOurs where the schema is another; the file is then as it was.
Result<void> upgradeFile(Connection &connection, const QString &path, const UpgradePlan &plan);

// A file of an older version that is only read: as it would be after its upgrade, in memory. What
// others save to it from now on is not in there. Errors as above.
Result<std::unique_ptr<Connection>> upgradedInMemory(Connection &file, const UpgradePlan &plan);

} // namespace gaiyo
