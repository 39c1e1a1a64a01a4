#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QString>

namespace gaiyo {

// The text of a PDF with a form feed behind each page, read by the program pdftotext of Poppler in
// a process of its own, which has a minute, two gigabytes of memory where the system can say so,
// and 64 MiB to answer in. Looked for beside this program, then where programs are. Errors:
// Unreadable where it is no PDF that can be read, has no words, or the program is not there;
// Cancelled.
Result<QString> readPlanPdf(const QString &path, const Progress &progress = {});

} // namespace gaiyo
