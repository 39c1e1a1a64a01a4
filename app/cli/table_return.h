#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "formats/source.h"

namespace gaiyo {

// `import --update`: a table that `export` wrote of the document at `path` comes back. Prints the
// report of README.md; Findings where a field was left, or a row is nobody's. Errors: those of
// readTableReturn() and of saving.
Result<ExitCode> takeTableBack(const Source &source, const ImportOptions &options,
                               const QString &path, Environment &environment);

} // namespace gaiyo
