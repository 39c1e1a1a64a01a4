#include "base/file_steps.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace gaiyo {

namespace {

// Context of these sentences in translations/.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Files)
};

QString sentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Missing:
        return Sentences::tr(
            "The folder of %1 was not found. Make it first, or choose another one.");
    case ErrorKind::Exists:
        return Sentences::tr("%1 already exists and was left as it is. Choose another name.");
    case ErrorKind::Busy:
        return Sentences::tr("%1 is open in another program. Close it there and try again.");
    case ErrorKind::ReadOnly:
        return Sentences::tr(
            "%1 cannot be written: the file, its folder or the medium is read-only. "
            "Choose a folder that you may write to.");
    case ErrorKind::Unreachable:
        return Sentences::tr("%1 cannot be reached. Check the connection to the shared folder.");
    case ErrorKind::Full:
        return Sentences::tr("There is no room left to write %1. Free some space and try again.");
    default:
        return Sentences::tr("%1 could not be written. Check the disk or the shared folder and try "
                             "again.");
    }
}

Error lastError(const QString &shownPath)
{
    return writeError(lastSystemErrorKind(), shownPath);
}

} // namespace

Error writeError(ErrorKind kind, const QString &shownPath)
{
    return {kind, sentence(kind).arg(QDir::toNativeSeparators(shownPath))};
}

#ifdef Q_OS_WIN

namespace {

constexpr int kDiskQuotaExceeded = 1295; // ERROR_DISK_QUOTA_EXCEEDED, which mingw-w64 does not name

Result<void> move(const QString &from, const QString &to, DWORD flags)
{
    if (!MoveFileExW(nativePath(from).c_str(), nativePath(to).c_str(),
                     flags | MOVEFILE_WRITE_THROUGH))
        return lastError(to);
    return {};
}

} // namespace

std::wstring nativePath(const QString &path)
{
    constexpr qsizetype kSafeLength = 240; // a folder may have 248, a file 260, with the NUL
    const QString full = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (full.size() <= kSafeLength || full.startsWith(u"\\\\?\\"))
        return full.toStdWString();
    if (full.startsWith(u"\\\\"))
        return (QStringLiteral("\\\\?\\UNC\\") + full.mid(2)).toStdWString();
    return (QStringLiteral("\\\\?\\") + full).toStdWString();
}

ErrorKind lastSystemErrorKind()
{
    return systemErrorKind(int(GetLastError()));
}

ErrorKind systemErrorKind(int systemError)
{
    switch (systemError) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return ErrorKind::Missing;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
        return ErrorKind::Exists;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
    case ERROR_NETWORK_ACCESS_DENIED:
        return ErrorKind::ReadOnly;
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
        return ErrorKind::Busy;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
    case kDiskQuotaExceeded:
        return ErrorKind::Full;
    case ERROR_BAD_NETPATH:
    case ERROR_BAD_NET_NAME:
    case ERROR_NETNAME_DELETED:
    case ERROR_NETWORK_BUSY:
    case ERROR_NETWORK_UNREACHABLE:
    case ERROR_HOST_UNREACHABLE:
    case ERROR_UNEXP_NET_ERR:
    case ERROR_SEM_TIMEOUT:
    case ERROR_NOT_READY:
    case ERROR_DEV_NOT_EXIST:
    case ERROR_CONNECTION_ABORTED:
        return ErrorKind::Unreachable;
    default:
        return ErrorKind::Io;
    }
}

Result<void> makeEmptyFile(const QString &path, const QString &shownPath)
{
    const HANDLE file = CreateFileW(nativePath(path).c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return lastError(shownPath);
    CloseHandle(file);
    return {};
}

Result<void> syncFile(const QString &path, const QString &shownPath)
{
    const HANDLE file =
        CreateFileW(nativePath(path).c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                    nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return lastError(shownPath);
    const bool flushed = FlushFileBuffers(file);
    const Error error = lastError(shownPath);
    CloseHandle(file);
    if (!flushed)
        return error;
    return {};
}

// Windows has no such step: MOVEFILE_WRITE_THROUGH does it with the rename.
Result<void> syncFolderOf(const QString &, const QString &)
{
    return {};
}

Result<void> renameWithoutReplacing(const QString &from, const QString &to)
{
    return move(from, to, 0);
}

Result<void> renameOver(const QString &from, const QString &to)
{
    return move(from, to, MOVEFILE_REPLACE_EXISTING);
}

#else

namespace {

bool isUnreachable(int systemError)
{
    switch (systemError) {
    case ENOTCONN:
    case ESTALE:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ENETDOWN:
    case ENETUNREACH:
    case ENETRESET:
    case ECONNABORTED:
    case ECONNREFUSED:
    case ECONNRESET:
    case ETIMEDOUT:
    case ENODEV:
    case ENXIO:
        return true;
    default:
        return false;
    }
}

Result<void> sync(const QString &path, int flags, const QString &shownPath)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return lastError(shownPath);
    const int failed = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    // Some network file systems cannot sync a folder and say so; the rename itself is enough there.
    if (failed != 0 && !((flags & O_DIRECTORY) && (failed == EINVAL || failed == ENOTSUP)))
        return writeError(systemErrorKind(failed), shownPath);
    return {};
}

bool isUnsupported(int error)
{
    return error == EINVAL || error == ENOSYS || error == ENOTSUP || error == EPERM ||
           error == EMLINK;
}

// For file systems with neither renameat2 nor hard links (CIFS, FAT): the name is taken first,
// which nobody else can do then, and the file put over it.
int renameOverPlaceholder(const char *from, const char *to)
{
    const int placeholder = ::open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (placeholder < 0)
        return errno;
    ::close(placeholder);
    if (::rename(from, to) == 0)
        return 0;
    const int error = errno;
    ::unlink(to);
    return error;
}

int renameExclusively(const char *from, const char *to)
{
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (!isUnsupported(errno))
        return errno;
#endif
    if (::link(from, to) == 0)
        return ::unlink(from) == 0 ? 0 : errno;
    if (!isUnsupported(errno))
        return errno;
    return renameOverPlaceholder(from, to);
}

} // namespace

ErrorKind lastSystemErrorKind()
{
    return systemErrorKind(errno);
}

ErrorKind systemErrorKind(int systemError)
{
    if (isUnreachable(systemError))
        return ErrorKind::Unreachable;
    switch (systemError) {
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::Missing;
    case EEXIST:
        return ErrorKind::Exists;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorKind::ReadOnly;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorKind::Full;
    default:
        return ErrorKind::Io;
    }
}

Result<void> makeEmptyFile(const QString &path, const QString &shownPath)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0)
        return lastError(shownPath);
    ::close(file);
    return {};
}

Result<void> syncFile(const QString &path, const QString &shownPath)
{
    return sync(path, O_RDWR, shownPath);
}

Result<void> syncFolderOf(const QString &path, const QString &shownPath)
{
    return sync(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY, shownPath);
}

Result<void> renameWithoutReplacing(const QString &from, const QString &to)
{
    const int error =
        renameExclusively(QFile::encodeName(from).constData(), QFile::encodeName(to).constData());
    if (error != 0)
        return writeError(systemErrorKind(error), to);
    return {};
}

Result<void> renameOver(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return lastError(to);
    return {};
}

#endif

} // namespace gaiyo
