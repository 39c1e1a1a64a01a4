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

// Keeps a file that people have no use for out of their sight, where the system has a mark for that
// and the file is there.
void hideFile(const QString &path);

// True where the path leads to another machine, as far as the system says: a network drive, a UNC
// path, a mounted share. False where it cannot be told.
bool isOnNetwork(const QString &path);

#ifdef Q_OS_WIN
// The path for the system's own calls: absolute, with backslashes, and beyond 240 characters in the
// form that knows no limit of length, so that it does not hang on the machine's settings.
std::wstring nativePath(const QString &path);
#endif

} // namespace gaiyo
