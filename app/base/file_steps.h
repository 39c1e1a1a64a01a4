#pragma once

#include "base/result.h"

#include <QString>

#include <string>

namespace gaiyo {

// The few steps on files that must be exact about durability and about what they replace, which
// Qt does not promise. Errors: the kind of the system's answer; messages name `shownPath`.

Result<void> makeEmptyFile(const QString &path, const QString &shownPath); // Exists if it is there
Result<void> syncFile(const QString &path, const QString &shownPath);
Result<void> syncFolderOf(const QString &path, const QString &shownPath);
// Never replaces: Exists if `to` is there, at whatever moment it came.
Result<void> renameWithoutReplacing(const QString &from, const QString &to);
// A file that is there is gone in the same moment.
Result<void> renameOver(const QString &from, const QString &to);

// The kind that errno (POSIX) or GetLastError() (Windows) stands for.
ErrorKind systemErrorKind(int systemError);
// The kind of the system call that has just failed.
ErrorKind lastSystemErrorKind();

// The sentence for a file that could not be written.
Error writeError(ErrorKind kind, const QString &shownPath);

#ifdef Q_OS_WIN
// The path for the system's own calls: absolute, with backslashes, and beyond 240 characters in the
// form that knows no limit of length, so that it does not hang on the machine's settings.
std::wstring nativePath(const QString &path);
#endif

} // namespace gaiyo
