#pragma once

#include "base/result.h"
#include "store/file/access.h"
#include "store/file/connection.h"
#include "store/rows/upgrade_plan.h"

#include <QString>

#include <memory>

namespace gaiyo {

// Opens an existing document by the recipe of app/store/README.md: header, connection, checked pragmas,
// schema. A file of an older version is upgraded when it is opened for writing (upgrade.h), and
// refused (ReadOnly) when it is only to be read. Errors as DocumentStore::open(). `shownPath` is
// what messages name.
Result<std::unique_ptr<Connection>> openDocumentFile(const QString &path, Access access,
                                                     const QString &shownPath,
                                                     const UpgradePlan &plan = currentPlan());

} // namespace gaiyo
