#include "document/sharing/live_file.h"

#include "base/file_steps.h"
#include "store/file/file_system.h"
#include "store/file/store_error.h"

#include <QFile>

#include <utility>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace gaiyo {

namespace {

constexpr qintptr kNone = -1;

#ifdef Q_OS_WIN

Error systemError(const QString &path)
{
    return fileError(systemErrorKind(int(GetLastError())), path);
}

HANDLE native(qintptr handle)
{
    return reinterpret_cast<HANDLE>(handle);
}

// Nobody else may write or delete it while it is open; that is what holds it.
qintptr openHeld(const QString &path, DWORD how)
{
    return reinterpret_cast<qintptr>(CreateFileW(nativePath(path).c_str(),
                                                 GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ,
                                                 nullptr, how, FILE_ATTRIBUTE_HIDDEN, nullptr));
}

#else

Error systemError(const QString &path)
{
    return fileError(systemErrorKind(errno), path);
}

// A lock of the open file, not of the process: closing another descriptor of ours keeps it, and
// two sessions of one process see each other.
bool lockOpenFile(int descriptor)
{
#ifdef F_OFD_SETLK
    struct flock whole = {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return ::fcntl(descriptor, F_OFD_SETLK, &whole) == 0;
#else
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
#endif
}

#endif

} // namespace

LiveFile::LiveFile(QString path, qintptr handle)
    : m_path(std::move(path))
    , m_handle(handle)
{}

LiveFile::LiveFile(LiveFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_handle(std::exchange(other.m_handle, kNone))
{}

LiveFile &LiveFile::operator=(LiveFile &&other) noexcept
{
    close();
    m_path = std::move(other.m_path);
    m_handle = std::exchange(other.m_handle, kNone);
    return *this;
}

LiveFile::~LiveFile()
{
    close();
}

void LiveFile::remove()
{
    if (m_handle == kNone)
        return;
#ifdef Q_OS_WIN
    close(); // an open one cannot be removed here
    QFile::remove(m_path);
#else
    QFile::remove(m_path); // while it is still held: nobody takes it for a dead one meanwhile
    close();
#endif
}

#ifdef Q_OS_WIN

Result<LiveFile> LiveFile::make(const QString &path)
{
    const qintptr handle = openHeld(path, CREATE_NEW);
    if (handle == kNone)
        return systemError(path);
    return LiveFile(path, handle);
}

std::optional<LiveFile> LiveFile::findDead(const QString &path)
{
    const qintptr handle = openHeld(path, OPEN_EXISTING);
    return handle == kNone ? std::nullopt : std::optional(LiveFile(path, handle));
}

Result<void> LiveFile::write(qint64 at, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        OVERLAPPED place = {};
        place.Offset = DWORD(at);
        place.OffsetHigh = DWORD(quint64(at) >> 32);
        DWORD written = 0;
        if (!WriteFile(native(m_handle), bytes.data(),
                       DWORD(qMin<qsizetype>(bytes.size(), 1 << 20)), &written, &place))
            return systemError(m_path);
        at += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> LiveFile::truncate(qint64 size)
{
    LARGE_INTEGER place;
    place.QuadPart = size;
    if (!SetFilePointerEx(native(m_handle), place, nullptr, FILE_BEGIN) ||
        !SetEndOfFile(native(m_handle)))
        return systemError(m_path);
    return {};
}

Result<void> LiveFile::sync()
{
    return FlushFileBuffers(native(m_handle)) ? Result<void>() : Result<void>(systemError(m_path));
}

void LiveFile::close()
{
    if (const qintptr handle = std::exchange(m_handle, kNone); handle != kNone)
        CloseHandle(native(handle));
}

#else

// Until it is locked it has a name that nobody looks for: others would take it for a dead one.
Result<LiveFile> LiveFile::make(const QString &path)
{
    const QString unlocked = path + QStringLiteral(".new");
    const int descriptor = ::open(QFile::encodeName(unlocked).constData(),
                                  O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return systemError(path);
    LiveFile file(unlocked, descriptor);
    if (QFile::exists(path)) {
        file.remove();
        return fileError(ErrorKind::Exists, path);
    }
    // Not link(): shares of other systems seldom have it. The names are random.
    if (!lockOpenFile(descriptor) || ::rename(QFile::encodeName(unlocked).constData(),
                                              QFile::encodeName(path).constData()) != 0) {
        const Error error = systemError(path);
        file.remove();
        return error;
    }
    file.m_path = path;
    return file;
}

std::optional<LiveFile> LiveFile::findDead(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    LiveFile file(path, descriptor);
    // It may have been removed between our open() and our lock, by another who found it dead.
    if (!lockOpenFile(descriptor) || !QFile::exists(path))
        return std::nullopt;
    return file;
}

Result<void> LiveFile::write(qint64 at, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written =
            ::pwrite(int(m_handle), bytes.data(), size_t(bytes.size()), off_t(at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemError(m_path);
        at += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> LiveFile::truncate(qint64 size)
{
    return ::ftruncate(int(m_handle), off_t(size)) == 0 ? Result<void>()
                                                        : Result<void>(systemError(m_path));
}

Result<void> LiveFile::sync()
{
    return ::fsync(int(m_handle)) == 0 ? Result<void>() : Result<void>(systemError(m_path));
}

void LiveFile::close()
{
    if (const qintptr handle = std::exchange(m_handle, kNone); handle != kNone)
        ::close(int(handle));
}

#endif

} // namespace gaiyo
