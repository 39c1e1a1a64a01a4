#include "store/file/file_system.h"

#include "store/file/store_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>
#endif

namespace gaiyo {

#ifdef Q_OS_WIN

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

bool isOnNetwork(const QString &path)
{
    const QString full = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (full.startsWith(u"\\\\"))
        return true;
    return GetDriveTypeW(full.left(3).toStdWString().c_str()) == DRIVE_REMOTE;
}

void hideFile(const QString &path)
{
    const std::wstring native = nativePath(path);
    const DWORD marks = GetFileAttributesW(native.c_str());
    if (marks != INVALID_FILE_ATTRIBUTES && !(marks & FILE_ATTRIBUTE_HIDDEN))
        SetFileAttributesW(native.c_str(), marks | FILE_ATTRIBUTE_HIDDEN);
}

namespace {

Error lastError(const QString &shownPath)
{
    return fileError(systemErrorKind(int(GetLastError())), shownPath);
}

} // namespace

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
    if (!MoveFileExW(nativePath(from).c_str(), nativePath(to).c_str(), MOVEFILE_WRITE_THROUGH))
        return lastError(to);
    return {};
}

#else

void hideFile(const QString &) {}

// The numbers are those of Linux' magic.h: NFS, three of SMB, AFS, Coda, 9P, Ceph, and FUSE, behind
// which may be anything.
bool isOnNetwork(const QString &path)
{
    struct statfs system
    {};
    if (::statfs(QFile::encodeName(path).constData(), &system) != 0)
        return false;
    constexpr std::array<quint32, 9> remote{0x6969,     0x517B,     0xFE534D42,
                                            0xFF534D42, 0x5346414F, 0x73757245,
                                            0x01021997, 0x00C36400, 0x65735546};
    return std::find(remote.begin(), remote.end(), quint32(system.f_type)) != remote.end();
}

namespace {

Result<void> sync(const QString &path, int flags, const QString &shownPath)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return fileError(systemErrorKind(errno), shownPath);
    const int failed = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    // Some network file systems cannot sync a folder and say so; the rename itself is enough there.
    if (failed != 0 && !((flags & O_DIRECTORY) && (failed == EINVAL || failed == ENOTSUP)))
        return fileError(systemErrorKind(failed), shownPath);
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

Result<void> makeEmptyFile(const QString &path, const QString &shownPath)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0)
        return fileError(systemErrorKind(errno), shownPath);
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
        return fileError(systemErrorKind(error), to);
    return {};
}

#endif

} // namespace gaiyo
