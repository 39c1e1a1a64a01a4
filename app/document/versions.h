#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/document_store.h"

#include <QString>

namespace gaiyo {

// Makes a new file with the document as it was after the operation of that revision: its history
// stays, and the way back is one more operation. The document itself is not touched. Errors:
// Invalid where texts of that time were removed for good (purge); those of backupTo().
Result<void> restoreRevision(const QString &path, qint64 revision, const QString &outPath,
                             const OperationInfo &info, const Author &author, const Clock &clock);

} // namespace gaiyo
