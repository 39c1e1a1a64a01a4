#pragma once

#include "base/result.h"
#include "exchange/import_report.h"

namespace gaiyo {

// Reads a file in the format that its ending or its first line names. Errors: those of the formats;
// Missing, Io. The message names the file.
Result<Imported> readImport(const QString &path, const ImportOptions &options);

} // namespace gaiyo
