#pragma once

#include "exchange/text/published_text_import.h"
#include "exchange/text/source_lines.h"
#include "exchange/text/text_marks.h"

namespace gaiyo {

// Reads a published text without a table, in which each opinion and each response stands below a
// mark of its own (text_marks.h). What stands between a response and the next opinion is a heading
// where it reads as one, else the response goes on; every line is in the document or in the report.
Result<Imported> importMarkedText(const std::vector<SourceLine> &lines, const MarkForms &forms,
                                  const TextImportOptions &options);

} // namespace gaiyo
