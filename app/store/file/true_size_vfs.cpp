#include "store/file/true_size_vfs.h"

#include <QByteArray>

#include <sqlite3.h>

#include <new>

namespace gaiyo {

struct TrueSizeVfs::State
{
    sqlite3_vfs vfs{}; // pAppData leads back here
    sqlite3_vfs *real = nullptr;
    QByteArray name;
    int openError = 0;
};

namespace {

struct File
{
    sqlite3_file base; // first
    sqlite3_file *real;
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real;
}

const sqlite3_io_methods *methods(sqlite3_file *file)
{
    return real(file)->pMethods;
}

int closeFile(sqlite3_file *f)
{
    return methods(f) ? methods(f)->xClose(real(f)) : SQLITE_OK;
}

int readFile(sqlite3_file *f, void *data, int size, sqlite3_int64 at)
{
    return methods(f)->xRead(real(f), data, size, at);
}

int writeFile(sqlite3_file *f, const void *data, int size, sqlite3_int64 at)
{
    return methods(f)->xWrite(real(f), data, size, at);
}

int truncateFile(sqlite3_file *f, sqlite3_int64 size)
{
    return methods(f)->xTruncate(real(f), size);
}

int syncFile(sqlite3_file *f, int flags)
{
    return methods(f)->xSync(real(f), flags);
}

// SQLITE_OK, with the answer whether the file has a byte there; or what went wrong.
int hasByte(sqlite3_file *f, sqlite3_int64 at, bool &answer)
{
    char byte = 0;
    const int code = readFile(f, &byte, 1, at);
    answer = code == SQLITE_OK;
    return code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code;
}

int fileSize(sqlite3_file *f, sqlite3_int64 *size)
{
    if (const int code = methods(f)->xFileSize(real(f), size))
        return code;
    bool goesOn = false;
    int code = hasByte(f, *size, goesOn);
    if (code != SQLITE_OK || !goesOn)
        return code;
    // There is a byte at `low`; twice as far at each step, then halved.
    sqlite3_int64 low = *size;
    sqlite3_int64 step = 65'536;
    while (code == SQLITE_OK && goesOn) {
        code = hasByte(f, low + step, goesOn);
        if (goesOn) {
            low += step;
            step *= 2;
        }
    }
    sqlite3_int64 high = low + step; // there is none
    while (code == SQLITE_OK && high - low > 1) {
        const sqlite3_int64 middle = low + (high - low) / 2;
        code = hasByte(f, middle, goesOn);
        (goesOn ? low : high) = middle;
    }
    *size = high;
    return code;
}

int lockFile(sqlite3_file *f, int level)
{
    return methods(f)->xLock(real(f), level);
}

int unlockFile(sqlite3_file *f, int level)
{
    return methods(f)->xUnlock(real(f), level);
}

int checkReservedLock(sqlite3_file *f, int *answer)
{
    return methods(f)->xCheckReservedLock(real(f), answer);
}

int fileControl(sqlite3_file *f, int what, void *argument)
{
    return methods(f)->xFileControl(real(f), what, argument);
}

int sectorSize(sqlite3_file *f)
{
    return methods(f)->xSectorSize(real(f));
}

// A journal that stays open between saves keeps an old size with it, too: closed, it is opened anew
// when it is needed.
int characteristics(sqlite3_file *f)
{
    return methods(f)->xDeviceCharacteristics(real(f)) & ~SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
}

// Version 1: no shared memory (WAL is never used) and no memory-mapped reading.
const sqlite3_io_methods kMethods{
    1,        closeFile,  readFile,          writeFile,   truncateFile, syncFile,        fileSize,
    lockFile, unlockFile, checkReservedLock, fileControl, sectorSize,   characteristics, nullptr,
    nullptr,  nullptr,    nullptr,           nullptr,     nullptr};

sqlite3_vfs *realVfs(sqlite3_vfs *vfs)
{
    return static_cast<TrueSizeVfs::State *>(vfs->pAppData)->real;
}

void keepOpenError(sqlite3_vfs *vfs)
{
    static_cast<TrueSizeVfs::State *>(vfs->pAppData)->openError =
        realVfs(vfs)->xGetLastError(realVfs(vfs), 0, nullptr);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *outFlags)
{
    auto *file = new (f) File{{&kMethods}, nullptr};
    file->real = reinterpret_cast<sqlite3_file *>(file + 1);
    file->real->pMethods = nullptr;
    const int code = realVfs(vfs)->xOpen(realVfs(vfs), name, file->real, flags, outFlags);
    if (code != SQLITE_OK) {
        f->pMethods = nullptr;
        keepOpenError(vfs);
    }
    return code;
}

int removeFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    return realVfs(vfs)->xDelete(realVfs(vfs), name, syncFolder);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *answer)
{
    return realVfs(vfs)->xAccess(realVfs(vfs), name, flags, answer);
}

int fullPath(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
    const int code = realVfs(vfs)->xFullPathname(realVfs(vfs), name, size, out);
    if ((code & 0xFF) != SQLITE_OK)
        keepOpenError(vfs);
    return code;
}

int sleepFor(sqlite3_vfs *vfs, int microseconds)
{
    return realVfs(vfs)->xSleep(realVfs(vfs), microseconds);
}

int lastError(sqlite3_vfs *vfs, int size, char *out)
{
    return realVfs(vfs)->xGetLastError(realVfs(vfs), size, out);
}

} // namespace

TrueSizeVfs::TrueSizeVfs()
    : m_state(std::make_unique<State>())
{
    sqlite3_initialize();
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->name = "true-size-" + QByteArray::number(quintptr(m_state.get()), 16);
    m_state->vfs = *m_state->real; // randomness, time and libraries stay the real ones
    m_state->vfs.pNext = nullptr;
    m_state->vfs.zName = m_state->name.constData();
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = int(sizeof(File)) + m_state->real->szOsFile;
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = removeFile;
    m_state->vfs.xAccess = accessFile;
    m_state->vfs.xFullPathname = fullPath;
    m_state->vfs.xSleep = sleepFor;
    m_state->vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&m_state->vfs, 0);
}

TrueSizeVfs::~TrueSizeVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
}

const char *TrueSizeVfs::name() const
{
    return m_state->name.constData();
}

int TrueSizeVfs::openError() const
{
    return m_state->openError;
}

} // namespace gaiyo
