#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "exchange/docx/word_document.h"

#include <QByteArray>

namespace gaiyo {

// Reads a Word document (.docx) that others wrote: tracked changes as what they are, comments with
// their anchors, struck words apart. Macros, links and pictures are never looked at. Errors:
// Unreadable, with what to do; Cancelled.
Result<WordDocument> readWord(const QByteArray &bytes, const Progress &progress = {});

} // namespace gaiyo
