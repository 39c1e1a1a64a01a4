#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace gaiyo {

// Whether the file locks of a folder can be trusted with a document that several people write to.
// It takes two processes: within one, SQLite never asks the file system about a lock. `askSecond`
// lets another process run probeLocks() on the file and answers what it said.
enum class LockAnswer {
    Free,   // it could begin a save
    Held,   // it was kept from saving, but could read
    Closed, // it was kept from reading, too
    Stale,  // it could read, but not what was just saved
    Failed
};
using AskSecond = std::function<LockAnswer(const QString &file, qint64 expected)>;

// A second process that is asked: `program` with `arguments`, the number and the file behind them.
// It must end with probeExitCode() of what probeLocks() answers.
AskSecond secondProcess(const QString &program, const QStringList &arguments);
int probeExitCode(LockAnswer answer);

// Makes a small file in the folder, works in it and removes it. Error: what is wrong, in a sentence
// that says what to do; ReadOnly, Missing, Full, Unreachable where the folder cannot be written.
// Conflict where its locks cannot be trusted.
Result<void> testFolder(const QString &folder, const AskSecond &askSecond);

// For the second process: what the locks of the file allow it, and whether it sees `expected`.
LockAnswer probeLocks(const QString &file, qint64 expected);

} // namespace gaiyo
