#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "exchange/format.h"

namespace gaiyo {

// `import --update`: a table that `export` wrote of this document, in this format, comes back.
// Prints the report of README.md; Findings where a field was left. Errors: Invalid for a table of
// another document or state; those of reading and saving.
Result<ExitCode> takeTableBack(const Format &format, Imported returned, const QString &path,
                               Environment &environment);

} // namespace gaiyo
