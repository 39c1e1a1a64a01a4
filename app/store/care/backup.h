#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QString>

namespace gaiyo {

// Copies a document, also while others work in it, as it is at one moment: complete with history,
// flushed, reopened and verified before it gets its name. Errors as DocumentStore::open() for
// `path` and as DocumentStore::create() for `outPath`, Cancelled; Damaged where the
// document is not sound (nothing is made then: a damaged copy must not stand beside good ones).
Result<void> backupTo(const QString &path, const QString &outPath, const Progress &progress = {});

} // namespace gaiyo
