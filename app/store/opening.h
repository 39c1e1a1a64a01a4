#pragma once

#include "base/result.h"
#include "store/connection.h"
#include "store/document_store.h"

#include <QString>

#include <memory>

namespace gaiyo {

// Opens an existing document by the recipe of the design: header, connection, checked pragmas,
// schema. Errors as DocumentStore::open(). `shownPath` is what messages name.
Result<std::unique_ptr<Connection>> openDocumentFile(const QString &path, Access access,
                                                     const QString &shownPath);

} // namespace gaiyo
