#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/document_store.h"

#include <QString>

namespace gaiyo {

// Makes a copy of the document as it was after the operation of that revision: with its history,
// and with the way back as one more operation. The document itself is not touched. Errors: Invalid
// where texts of that time were removed for good; those of backupTo() and of writing.
Result<void> makeEarlierVersion(const QString &path, const QString &outPath, qint64 revision,
                                const Author &author, const Clock &clock);

} // namespace gaiyo
