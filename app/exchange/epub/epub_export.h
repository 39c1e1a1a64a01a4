#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "collect/blocks.h"

#include <QDateTime>

class QIODevice;

namespace gaiyo {

// The web page as an e-book, EPUB 3 (app/cli/README.md describes it): the same input and date make
// the same bytes. `key` tells this book from others, whatever its edition. Errors: Io, Cancelled.
Result<void> exportEpub(const Collected &collected, const QString &key, QIODevice &out,
                        const QDateTime &date, const Progress &progress = {});

} // namespace gaiyo
