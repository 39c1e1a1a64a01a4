#pragma once

#include "base/result.h"
#include "store/rows/upgrade_plan.h"

#include <QString>

namespace gaiyo {

// Brings an open file of an older version up to the plan's: first a whole copy of it beside it
// (NAME.v1.db), then all steps in one exclusive transaction, at whose end the schema must be a
// fresh one's. Where a colleague was faster, nothing is done. Errors: those of backupTo(), of the
// steps, NotOurs where the schema is another; the file is then as it was.
Result<void> upgradeFile(Connection &connection, const QString &path, const UpgradePlan &plan);

} // namespace gaiyo
