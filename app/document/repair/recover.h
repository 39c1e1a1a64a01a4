#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "document/repair/recovery_report.h"
#include "store/document_store.h"

#include <QStringList>

#include <vector>

namespace gaiyo {

// Makes a new document of whatever can be saved of a damaged one, which is not touched: first the
// rows that SQLite still reads, then those in pages looked through one by one, whatever the file's
// structure says, then what the history has, then what the first of `safetyCopies` (the newest
// comes first) has that is sound and still there; where there is none, the newest of `elsewhere`
// (lists of copies of one document each) that is of this document by its operations. Works also
// where the file is sound and refused for other reasons (foreign tables or triggers, WAL). Errors:
// Missing; Damaged where there is nothing to save; those of DocumentStore::create() for `outPath`.
// The document must not be open in this process: on POSIX its locks would be dropped.
Result<RecoveryReport> recoverDocument(const QString &brokenPath, const QString &outPath,
                                       const QStringList &safetyCopies, const OperationInfo &info,
                                       const Author &author, const Clock &clock,
                                       const std::vector<QStringList> &elsewhere = {});

} // namespace gaiyo
