#pragma once

#include "base/result.h"

#include <QString>

namespace gaiyo {

class Connection;

inline constexpr quint32 kApplicationId = 0x47616979;         // "Gaiy", a document
inline constexpr quint32 kRegisterApplicationId = 0x47616955; // "GaiU", a register of persons

// What PRAGMA user_version says: the version of the document's form, and in the thousands the
// oldest version whose programs may read it, where that is an older one: 1002 is version 2, which a
// program of version 1 understands as far as it goes. A version that an older program would show
// wrongly says nothing there.
struct FileVersion
{
    qint64 version = 0;
    qint64 oldestReader = 0; // as `version` where nothing is said

    static constexpr FileVersion of(qint64 userVersion)
    {
        const qint64 said = userVersion / 1000;
        return {userVersion % 1000, said > 0 ? said : userVersion % 1000};
    }
    constexpr qint64 userVersion() const
    {
        return oldestReader < version ? oldestReader * 1000 + version : version;
    }
};

Result<FileVersion> versionOf(Connection &connection);

// For the transaction that is about to write: TooNew where the file is not of this version any
// more. A colleague's newer program may have brought it up to date since it was opened, and rows of
// the old shape must not be written into it.
Result<void> requireVersion(Connection &connection, int opened);

// Whether a document of a later version may be opened, if it says that it may be read.
enum class Later { Refused, Readable };

// TooNew, naming both versions.
Error tooNewError(const QString &path, const FileVersion &found, int known);

// What a file of ours is to be, and the newest version of it that this program knows.
struct FileKind
{
    quint32 applicationId = kApplicationId;
    int newestVersion = 0;
};

// Looks at the first 100 bytes, before SQLite connects: a file of this kind and a known version
// (from 1), not in WAL mode and without a -wal beside it. Errors: Missing, NotOurs,
// TooNew, Damaged, Io, Unreachable. Reads through SQLite's own file layer: on POSIX, opening and
// closing the file by other means would drop the locks that this process's other connections hold.
Result<void> checkHeader(const QString &path, const FileKind &kind, Later later);

} // namespace gaiyo
