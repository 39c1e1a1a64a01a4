#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QString>

namespace gaiyo {

class Connection;

// Copies an open file, as it is at one moment, into `to`: an empty file of ours, beside which no
// journal may stay, and which is synced before its rename. It is part of the work that `from` is
// part of, as all of these are.
Result<void> copyInto(Connection &from, const QString &to, const QString &shownPath);

// The same into a database in memory.
Result<void> copyInto(Connection &from, Connection &to);

// SQLite's own check; Damaged, saying what it found.
Result<void> requireIntegrity(const QString &path, const QString &shownPath,
                              const Progress &progress);

// A copy in a new file of this name, whatever the version of its schema: SQLite's own check is
// what the copy is verified by. Errors as NewFile; Damaged where the file is not sound.
Result<void> copyOpenFile(Connection &from, const QString &outPath);

} // namespace gaiyo
