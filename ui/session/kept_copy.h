#pragma once

#include "base/result.h"
#include "store/register/person.h"

namespace gaiyo {

// A copy of a file that a register keeps, below the folder, under the name that it came with, so
// that another program can show it: read-only, since what is written into it would be lost. Belongs
// into a thread beside the window's. Errors: Invalid for what could be a program and is never
// opened; Missing where it is not beside the register; Damaged where its bytes are others; Io,
// Full, ReadOnly.
Result<QString> copyKeptFile(const QString &registerPath, const KeptFile &file,
                             const QString &folder);

} // namespace gaiyo
