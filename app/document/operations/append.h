#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "domain/snapshot.h"
#include "store/document_store.h"

namespace gaiyo {

// Adds an arranged set of values to the document of an open transaction. A heading whose path is
// there (kind, printed number and title on every level) is reused; everything else is added at the
// end. What becomes of categories, addCategories() says. The consultation stays as it is. Errors:
// Invalid where an id is in use or was; those of the store; Cancelled where `progress`, which is
// told how much is added, was stopped.
Result<void> appendInTransaction(WriteTransaction &transaction, const Snapshot &additions,
                                 const Progress &progress = {});

} // namespace gaiyo
