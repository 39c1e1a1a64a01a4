#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "collect/blocks.h"

#include <QDateTime>

class QIODevice;

namespace gaiyo {

// The booklet as a Word document: what the PDF says, in its order, as one table with a row of
// titles that is printed on each page, headings as rows of the styles Heading 1 to 5, cells that
// several opinions share as merged ones, each printed number as a bookmark and each reference as a
// field that follows it; with contents, where they may stand and the document wants them
// (docx_contents.h). In the form Text headings and paragraphs stand without a table. Written
// block by block: of the document only its packed bytes are in memory. Errors: Io, Cancelled.
Result<void> exportDocx(const Collected &collected, QIODevice &out, const QDateTime &date,
                        const Progress &progress = {}, bool mayHaveContents = false);

} // namespace gaiyo
