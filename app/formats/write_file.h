#pragma once

#include "base/whole_file.h"
#include "exchange/format.h"

namespace gaiyo {

// Writes a document into a file that appears only when it is complete. Errors: those of the writer
// and of WholeFile; after an error the target is as it was.
Result<void> writeFile(const WriteFunction &write, const Snapshot &values, const QString &path,
                       WholeFile::Existing existing, const WriteContext &context);

} // namespace gaiyo
