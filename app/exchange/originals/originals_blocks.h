#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "domain/snapshot.h"

namespace gaiyo {

// 提出意見一覧 as blocks for paper, in the document's own form: a heading for each letter, one for
// each of its originals that has a title, and their words as running text. The values must have the
// words of originals. Errors: those of requireCheckedOriginals(); Invalid where the settings cannot
// be resolved.
Result<Collected> collectOriginals(const Snapshot &values);

} // namespace gaiyo
