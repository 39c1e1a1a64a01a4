#pragma once

#include "base/result.h"

#include <QString>

namespace gaiyo {

inline constexpr quint32 kApplicationId = 0x47616979; // "Gaiy"

// Looks at the first 100 bytes, before SQLite connects: a Gaiyo document of a known version
// (1 to `newestVersion`), not in WAL mode and without a -wal beside it. Errors: Missing, NotOurs,
// TooNew, Damaged, Io, Unreachable. Reads through SQLite's own file layer: on POSIX, opening and
// closing the file by other means would drop the locks that this process's other connections hold.
Result<void> checkHeader(const QString &path, int newestVersion);

} // namespace gaiyo
