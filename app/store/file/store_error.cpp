#include "store/file/store_error.h"

#include "base/progress.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

namespace gaiyo {

namespace {

// Context of these sentences in translations/.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

QString sentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Missing:
        return Sentences::tr("%1 was not found. Check the name and the folder.");
    case ErrorKind::Exists:
        return Sentences::tr("%1 already exists and was left as it is. Choose another name.");
    case ErrorKind::NotOurs:
        return Sentences::tr("%1 is not a Gaiyo document. Choose a .db file made by this program.");
    case ErrorKind::TooNew:
        return Sentences::tr("%1 was made by a newer version of Gaiyo. Open it with that version.");
    case ErrorKind::Damaged:
        return Sentences::tr(
            "The contents of %1 are damaged. Do not write to it; go back to a safety copy.");
    case ErrorKind::Busy:
        return Sentences::tr("Somebody else is saving to %1. Wait a moment and try again.");
    case ErrorKind::ReadOnly:
        return Sentences::tr(
            "%1 cannot be written: the file, its folder or the medium is read-only. Save a "
            "copy in a folder that you may write to.");
    case ErrorKind::Unreachable:
        return Sentences::tr("%1 cannot be reached. Check the connection to the shared folder.");
    case ErrorKind::Full:
        return Sentences::tr("There is no room left to write %1. Free some space and try again.");
    case ErrorKind::Invalid:
        return Sentences::tr(
            "%1 was not changed: the change contradicts what is in the document now.");
    default:
        return Sentences::tr(
            "%1 could not be read or written. Check the disk or the shared folder and try "
            "again.");
    }
}

// The system's number behind an SQLite error is kept by some of its paths and not by others (not
// by COMMIT), and may be of an earlier call: only what can be meant is believed.
ErrorKind ioErrorKind(int systemError)
{
    sqlite3_vfs *vfs = sqlite3_vfs_find(nullptr);
    for (const int number : {vfs->xGetLastError(vfs, 0, nullptr), systemError}) {
        const ErrorKind kind = systemErrorKind(number);
        if (kind == ErrorKind::Full || kind == ErrorKind::Unreachable)
            return kind;
    }
    return ErrorKind::Io;
}

ErrorKind sqliteErrorKind(int code, int systemError)
{
    // A page that is cut off, and an index that contradicts its table.
    if (code == SQLITE_IOERR_SHORT_READ || code == SQLITE_CORRUPT_INDEX)
        return ErrorKind::Damaged;
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return ErrorKind::Busy;
    case SQLITE_FULL:
        return ErrorKind::Full;
    case SQLITE_CORRUPT:
        return ErrorKind::Damaged;
    case SQLITE_NOTADB:
        return ErrorKind::NotOurs;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorKind::ReadOnly;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
        return ErrorKind::Invalid;
    case SQLITE_IOERR:
        return ioErrorKind(systemError);
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_CANTOPEN:
        return systemErrorKind(systemError);
    default:
        return ErrorKind::Internal;
    }
}

} // namespace

Error fileError(ErrorKind kind, const QString &path)
{
    return {kind, sentence(kind).arg(QDir::toNativeSeparators(path))};
}

Error damagedError(const QString &path, const QString &what)
{
    return {
        ErrorKind::Damaged,
        Sentences::tr(
            "The contents of %1 are damaged (%2). Do not write to it; go back to a safety copy.")
            .arg(QDir::toNativeSeparators(path), what)};
}

Error internalError(const QString &what)
{
    return {ErrorKind::Internal,
            Sentences::tr("A fault in the program stopped the work; nothing was changed (%1).")
                .arg(what)};
}

Error sqliteError(int code, int systemError, const QString &words, const QString &path)
{
    const ErrorKind kind = sqliteErrorKind(code, systemError);
    if (kind == ErrorKind::Internal)
        return internalError(QStringLiteral("%1 %2").arg(code).arg(words));
    return kind == ErrorKind::Cancelled ? stoppedError() : fileError(kind, path);
}

Error sqliteError(sqlite3 *handle, const QString &path)
{
    return sqliteError(sqlite3_extended_errcode(handle), sqlite3_system_errno(handle),
                       QString::fromUtf8(sqlite3_errmsg(handle)), path);
}

} // namespace gaiyo
