#pragma once

#include "base/result.h"
#include "store/document_store.h"
#include "store/file/connection.h"
#include "store/rows/upgrade_plan.h"

#include <QString>

#include <memory>

namespace gaiyo {

// Opens an existing document by the recipe of the design: header, connection, checked pragmas,
// schema. A file of an older version is upgraded when it is opened for writing (upgrade.h), and
// refused (ReadOnly) when it is only to be read. Errors as DocumentStore::open(). `shownPath` is
// what messages name.
Result<std::unique_ptr<Connection>> openDocumentFile(const QString &path, Access access,
                                                     const QString &shownPath,
                                                     const UpgradePlan &plan = currentPlan());

// For a document that several people will write to. The journal must be there before anybody's
// first save: a colleague's PC that has just been told "not found" would not see that a save was
// cut short, and build on half of it (measured on a simulated share: the document is damaged then).
// So it is made by a change that is taken back: the document's bytes stay. Where that fails,
// because somebody saves just now or the disk is full, the next save will tell.
void makeJournal(Connection &connection);

} // namespace gaiyo
