#pragma once

#include "base/file_steps.h"
#include "base/result.h"

#include <QString>

struct sqlite3;

namespace gaiyo {

// The sentence for a kind of fault with this file; every kind that the store answers has one.
Error fileError(ErrorKind kind, const QString &path);

// A file of ours whose content contradicts itself; `what` is for those who look into it.
Error damagedError(const QString &path, const QString &what);

// A fault of the program; `what` is for its makers.
Error internalError(const QString &what);

// What the last failed call on this connection means.
Error sqliteError(sqlite3 *handle, const QString &path);

// The same of a connection that did not come about: SQLite's code and words, the system's number.
Error sqliteError(int code, int systemError, const QString &words, const QString &path);

} // namespace gaiyo
