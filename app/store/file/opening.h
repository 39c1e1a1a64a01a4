#pragma once

#include "base/result.h"
#include "store/document_store.h"
#include "store/file/connection.h"
#include "store/file/file_header.h"
#include "store/rows/upgrade_plan.h"

#include <QString>

#include <memory>

namespace gaiyo {

// Opens an existing document by the recipe of the design: header, connection, checked pragmas,
// schema. A file of an older version is upgraded when it is opened for writing (care/upgrade.h);
// one that is only to be read stays as it is, and what is read is an upgraded copy in memory. A
// later version is refused (TooNew), but for readers that ask for it where the file says that they
// may and has all that this program knows. Errors as DocumentStore::open(). `shownPath` is what
// messages name.
Result<std::unique_ptr<Connection>> openDocumentFile(const QString &path, Access access,
                                                     const QString &shownPath,
                                                     const UpgradePlan &plan = currentPlan(),
                                                     Later later = Later::Refused);

// The same, but for the version and the schema: what is in there is for the caller to find out.
Result<std::unique_ptr<Connection>> openAsItIs(const QString &path, Access access,
                                               const QString &shownPath,
                                               const UpgradePlan &plan = currentPlan(),
                                               Later later = Later::Refused);

// For a document that several people will write to. The journal must be there before anybody's
// first save: a colleague's PC that has just been told "not found" would not see that a save was
// cut short, and build on half of it (measured on a simulated share: the document is damaged then).
// So it is made by a change that is taken back: the document's bytes stay. Where that fails,
// because somebody saves just now or the disk is full, the next save will tell.
void makeJournal(Connection &connection);

} // namespace gaiyo
