#pragma once

#include "domain/snapshot_index.h"

namespace gaiyo {

// A response as it came back out of a table, which has figures where the document had the pages of
// headings: they are pages again where the words around them are still those that were written
// into it. `before` is the markup that was, `index` that of its state.
QString withKeptPages(const QString &before, const SnapshotIndex &index, const QString &returned);

} // namespace gaiyo
