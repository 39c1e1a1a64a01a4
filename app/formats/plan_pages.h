#pragma once

#include "base/progress.h"
#include "exchange/pages/found_pages.h"

namespace gaiyo {

// Where the headings of a document stand, from the plan's PDF (by its ending) or a table. Errors:
// Missing; Io; Unreadable for what is neither, or a table of more than 16 MiB; Cancelled. The
// message names the file.
Result<FoundPages> readPlanPages(const QString &path, const Snapshot &values,
                                 const Progress &progress = {});

} // namespace gaiyo
