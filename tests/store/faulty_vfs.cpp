#include "store/faulty_vfs.h"

#include <sqlite3.h>

#include <csignal>
#include <cstdlib>
#include <new>

#ifdef _WIN32
#include <windows.h>
#endif

namespace gaiyo {

struct FaultyVfs::State
{
    sqlite3_vfs vfs{}; // first: pAppData leads back here
    sqlite3_vfs *real = nullptr;
    Fault fault = Fault::None;
    int nth = 0;
    int code = 0;
    int count = 0;
    bool hasFired = false;

    // 0, or the code that the operation fails with.
    int step(int ownCode)
    {
        ++count;
        const bool isDue = fault == Fault::FromThereOn ? count >= nth : count == nth;
        if (fault == Fault::None || !isDue)
            return SQLITE_OK;
        hasFired = true;
        if (fault == Fault::Kill) {
#ifdef _WIN32
            TerminateProcess(GetCurrentProcess(), 137);
#else
            std::raise(SIGKILL);
#endif
        }
        return code != 0 ? code : ownCode;
    }
};

namespace {

struct ShimFile
{
    sqlite3_file base;
    FaultyVfs::State *state;
    sqlite3_file *real; // lies behind this struct
};

ShimFile *shim(sqlite3_file *file)
{
    return reinterpret_cast<ShimFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return shim(file)->real;
}

int close(sqlite3_file *f)
{
    return real(f)->pMethods ? real(f)->pMethods->xClose(real(f)) : SQLITE_OK;
}

int read(sqlite3_file *f, void *data, int size, sqlite3_int64 at)
{
    return real(f)->pMethods->xRead(real(f), data, size, at);
}

int write(sqlite3_file *f, const void *data, int size, sqlite3_int64 at)
{
    if (const int code = shim(f)->state->step(SQLITE_IOERR_WRITE))
        return code;
    return real(f)->pMethods->xWrite(real(f), data, size, at);
}

int truncate(sqlite3_file *f, sqlite3_int64 size)
{
    if (const int code = shim(f)->state->step(SQLITE_IOERR_TRUNCATE))
        return code;
    return real(f)->pMethods->xTruncate(real(f), size);
}

int sync(sqlite3_file *f, int flags)
{
    if (const int code = shim(f)->state->step(SQLITE_IOERR_FSYNC))
        return code;
    return real(f)->pMethods->xSync(real(f), flags);
}

int fileSize(sqlite3_file *f, sqlite3_int64 *size)
{
    return real(f)->pMethods->xFileSize(real(f), size);
}

int lock(sqlite3_file *f, int level)
{
    return real(f)->pMethods->xLock(real(f), level);
}

int unlock(sqlite3_file *f, int level)
{
    return real(f)->pMethods->xUnlock(real(f), level);
}

int checkReservedLock(sqlite3_file *f, int *answer)
{
    return real(f)->pMethods->xCheckReservedLock(real(f), answer);
}

int fileControl(sqlite3_file *f, int what, void *argument)
{
    return real(f)->pMethods->xFileControl(real(f), what, argument);
}

int sectorSize(sqlite3_file *f)
{
    return real(f)->pMethods->xSectorSize(real(f));
}

int characteristics(sqlite3_file *f)
{
    return real(f)->pMethods->xDeviceCharacteristics(real(f));
}

const sqlite3_io_methods kMethods{1,
                                  close,
                                  read,
                                  write,
                                  truncate,
                                  sync,
                                  fileSize,
                                  lock,
                                  unlock,
                                  checkReservedLock,
                                  fileControl,
                                  sectorSize,
                                  characteristics,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr};

FaultyVfs::State *stateOf(sqlite3_vfs *vfs)
{
    return static_cast<FaultyVfs::State *>(vfs->pAppData);
}

int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *outFlags)
{
    FaultyVfs::State *state = stateOf(vfs);
    auto *file = new (f) ShimFile{{&kMethods}, state, nullptr};
    file->real = reinterpret_cast<sqlite3_file *>(file + 1);
    file->real->pMethods = nullptr;
    const int code = state->real->xOpen(state->real, name, file->real, flags, outFlags);
    if (code != SQLITE_OK)
        f->pMethods = nullptr;
    return code;
}

int remove(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    if (const int code = stateOf(vfs)->step(SQLITE_IOERR_DELETE))
        return code;
    return stateOf(vfs)->real->xDelete(stateOf(vfs)->real, name, syncFolder);
}

int access(sqlite3_vfs *vfs, const char *name, int flags, int *answer)
{
    return stateOf(vfs)->real->xAccess(stateOf(vfs)->real, name, flags, answer);
}

int fullPath(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
    return stateOf(vfs)->real->xFullPathname(stateOf(vfs)->real, name, size, out);
}

int lastError(sqlite3_vfs *vfs, int size, char *out)
{
    return stateOf(vfs)->real->xGetLastError(stateOf(vfs)->real, size, out);
}

} // namespace

FaultyVfs::FaultyVfs()
    : m_state(std::make_unique<State>())
{
    sqlite3_initialize();
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->real; // randomness, time, sleep, dlopen stay the real ones
    m_state->vfs.pNext = nullptr;
    m_state->vfs.zName = "faulty";
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = int(sizeof(ShimFile)) + m_state->real->szOsFile;
    m_state->vfs.xOpen = open;
    m_state->vfs.xDelete = remove;
    m_state->vfs.xAccess = access;
    m_state->vfs.xFullPathname = fullPath;
    m_state->vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&m_state->vfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->real, 1);
}

void FaultyVfs::arm(int nth, Fault fault, int code)
{
    m_state->nth = nth;
    m_state->fault = fault;
    m_state->code = code;
    m_state->count = 0;
    m_state->hasFired = false;
}

int FaultyVfs::count() const
{
    return m_state->count;
}

bool FaultyVfs::hasFired() const
{
    return m_state->hasFired;
}

} // namespace gaiyo
