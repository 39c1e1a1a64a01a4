#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/file/access.h"
#include "store/file/connection.h"
#include "store/file/file_header.h"
#include "store/rows/upgrade_plan.h"

#include <QString>

#include <memory>

namespace gaiyo {

// Opens an existing document by the recipe of app/store/README.md: header, connection, checked
// pragmas, schema. A file of an older version is upgraded when it is opened for writing
// (upgrade.h); one that is only to be read stays as it is, and what is read is an upgraded copy in
// memory. A later version is refused (TooNew), but for readers that ask for it where the file says
// that they may and has all that this program knows. Errors as DocumentStore::open(). `shownPath`
// is what messages name, `progress` the work that all of the connection's statements are part of.
Result<std::unique_ptr<Connection>> openDocumentFile(const QString &path, Access access,
                                                     const QString &shownPath,
                                                     const UpgradePlan &plan = currentPlan(),
                                                     Later later = Later::Refused,
                                                     const Progress &progress = {});

// The same, but for the version and the schema: what is in there is for the caller to find out.
Result<std::unique_ptr<Connection>> openAsItIs(const QString &path, Access access,
                                               const QString &shownPath,
                                               const UpgradePlan &plan = currentPlan(),
                                               Later later = Later::Refused,
                                               const Progress &progress = {});

} // namespace gaiyo
