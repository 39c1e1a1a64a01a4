#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "document/sharing/merge_report.h"
#include "store/document_store.h"

#include <QString>

namespace gaiyo {

// Brings the changes of a copy back into the document that it was made of, as one operation:
// three-way by fields, from the last operation that both have. Doing it twice does nothing more; a
// conflict is told each time, until somebody has dealt with its field in the document. An answer of
// a department that was taken in the copy waits again where what was taken is disputed.
// Errors: Invalid where they have no operation in common; those of opening and writing.
Result<MergeReport> mergeCopy(const QString &copyPath, const QString &intoPath,
                              const Author &author, const Clock &clock,
                              const Progress &progress = {});

} // namespace gaiyo
