#include "torture/simulated_state.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace gaiyo {

namespace {

constexpr qint64 kNotFoundCache = 5'000;
constexpr qint64 kSizeCache = 10'000;

int closeFile(sqlite3_file *f)
{
    Handle *h = handleOf(f);
    if (h->content)
        h->content->locks.erase(h);
    h->disk->handles.erase(h);
    h->~Handle();
    return SQLITE_OK;
}

int readFile(sqlite3_file *f, void *data, int size, sqlite3_int64 at)
{
    Handle *h = handleOf(f);
    if (const int code = h->disk->step(h, SQLITE_IOERR_READ, false))
        return code;
    const QByteArray &bytes = h->content->now;
    const auto there = std::clamp<qint64>(bytes.size() - at, 0, size);
    std::memcpy(data, bytes.constData() + at, size_t(there));
    if (there == size)
        return SQLITE_OK;
    std::memset(static_cast<char *>(data) + there, 0, size_t(size - there));
    return SQLITE_IOERR_SHORT_READ;
}

void change(Handle *h, Change what)
{
    apply(h->content->now, what);
    h->content->unsynced.push_back(std::move(what));
    h->disk->clients[h->client].sizes.erase(h->name);
}

int writeFile(sqlite3_file *f, const void *data, int size, sqlite3_int64 at)
{
    Handle *h = handleOf(f);
    if (const int code = h->disk->step(h, SQLITE_IOERR_WRITE, false)) {
        // The power goes while the bytes are under way: they may be there, or in part.
        if (h->disk->isDown)
            change(h, {at, 0, QByteArray(static_cast<const char *>(data), size)});
        return code;
    }
    change(h, {at, 0, QByteArray(static_cast<const char *>(data), size)});
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *f, sqlite3_int64 size)
{
    Handle *h = handleOf(f);
    if (const int code = h->disk->step(h, SQLITE_IOERR_TRUNCATE, false))
        return code;
    change(h, {-1, size, {}});
    return SQLITE_OK;
}

int syncFile(sqlite3_file *f, int)
{
    Handle *h = handleOf(f);
    if (const int code = h->disk->step(h, SQLITE_IOERR_FSYNC, false))
        return code;
    h->content->synced = h->content->now;
    h->content->unsynced.clear();
    h->content->isDurable = true;
    return SQLITE_OK;
}

int fileSize(sqlite3_file *f, sqlite3_int64 *size)
{
    Handle *h = handleOf(f);
    if (const int code = h->disk->step(h, SQLITE_IOERR_FSTAT, false))
        return code;
    *size = h->content->now.size();
    if (!h->disk->isShare)
        return SQLITE_OK;
    Cached &cached = h->disk->clients[h->client].sizes[h->name];
    if (cached.until <= h->disk->clock)
        cached = {h->disk->clock + kSizeCache, *size};
    h->disk->lies += *size != cached.size ? 1 : 0;
    *size = cached.size;
    return SQLITE_OK;
}

// The levels as in SQLite's own file layers.
int lockFile(sqlite3_file *f, int level)
{
    Handle *h = handleOf(f);
    if (const int code = h->disk->step(h, SQLITE_IOERR_LOCK, true))
        return code;
    auto &locks = h->content->locks;
    if (locks[h] >= level)
        return SQLITE_OK;
    int others = SQLITE_LOCK_NONE;
    for (const auto &[who, held] : locks)
        others = who == h ? others : qMax(others, held);
    if (level == SQLITE_LOCK_SHARED && others >= SQLITE_LOCK_PENDING)
        return SQLITE_BUSY;
    if (level >= SQLITE_LOCK_RESERVED && others >= SQLITE_LOCK_RESERVED)
        return SQLITE_BUSY;
    if (level == SQLITE_LOCK_EXCLUSIVE && others >= SQLITE_LOCK_SHARED) {
        locks[h] = SQLITE_LOCK_PENDING;
        return SQLITE_BUSY;
    }
    locks[h] = level;
    return SQLITE_OK;
}

int unlockFile(sqlite3_file *f, int level)
{
    Handle *h = handleOf(f);
    if (h->isDead)
        return SQLITE_IOERR_UNLOCK;
    h->content->locks[h] = level;
    return SQLITE_OK;
}

int checkReservedLock(sqlite3_file *f, int *answer)
{
    Handle *h = handleOf(f);
    if (const int code = h->disk->step(h, SQLITE_IOERR_CHECKRESERVEDLOCK, false))
        return code;
    *answer = 0;
    for (const auto &[who, held] : h->content->locks)
        *answer |= held >= SQLITE_LOCK_RESERVED ? 1 : 0;
    return SQLITE_OK;
}

int fileControl(sqlite3_file *f, int what, void *argument)
{
    if (what == SQLITE_FCNTL_MMAP_SIZE) {
        *static_cast<sqlite3_int64 *>(argument) = 0;
        return SQLITE_OK;
    }
    if (what != SQLITE_FCNTL_PRAGMA || !handleOf(f)->disk->ignoresJournalMode)
        return SQLITE_NOTFOUND;
    char **words = static_cast<char **>(argument);
    if (sqlite3_stricmp(words[1], "journal_mode") != 0)
        return SQLITE_NOTFOUND;
    words[0] = sqlite3_mprintf("persist");
    return SQLITE_OK;
}

int sectorSize(sqlite3_file *)
{
    return kSector;
}

// Windows' own answer on a share: SQLite then keeps the journal's handle open between saves.
int characteristics(sqlite3_file *f)
{
    return handleOf(f)->disk->isShare ? SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN : 0;
}

const sqlite3_io_methods kMethods{
    1,        closeFile,  readFile,          writeFile,   truncateFile, syncFile,        fileSize,
    lockFile, unlockFile, checkReservedLock, fileControl, sectorSize,   characteristics, nullptr,
    nullptr,  nullptr,    nullptr,           nullptr,     nullptr};

SimulatedDisk::State *diskOf(sqlite3_vfs *vfs)
{
    return static_cast<SimulatedDisk::State *>(vfs->pAppData);
}

bool isKnownMissing(SimulatedDisk::State *disk, const std::string &name)
{
    if (!disk->isShare)
        return false;
    const auto &cache = disk->clients[disk->client].notFoundUntil;
    const auto found = cache.find(name);
    return found != cache.end() && found->second > disk->clock;
}

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *f, int flags, int *outFlags)
{
    SimulatedDisk::State *disk = diskOf(vfs);
    f->pMethods = nullptr;
    if (!path)
        return SQLITE_CANTOPEN;
    const std::string name(path);
    if (const int code = disk->step(nullptr, SQLITE_CANTOPEN, false))
        return code;
    const bool mayMake = (flags & SQLITE_OPEN_CREATE) != 0;
    auto found = disk->files.find(name);
    if (!mayMake && (found == disk->files.end() || isKnownMissing(disk, name)))
        return SQLITE_CANTOPEN;
    if (found == disk->files.end())
        found = disk->files.emplace(name, std::make_shared<Content>()).first;
    // The server's answer to an open brings the size along.
    disk->clients[disk->client].notFoundUntil.erase(name);
    disk->clients[disk->client].sizes.erase(name);
    auto *h = new (f) Handle{{&kMethods}, disk, found->second, name, disk->client, false};
    disk->handles.insert(h);
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs *vfs, const char *path, int)
{
    SimulatedDisk::State *disk = diskOf(vfs);
    if (const int code = disk->step(nullptr, SQLITE_IOERR_DELETE, false))
        return code;
    return disk->files.erase(path) ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int accessFile(sqlite3_vfs *vfs, const char *path, int, int *answer)
{
    SimulatedDisk::State *disk = diskOf(vfs);
    if (const int code = disk->step(nullptr, SQLITE_IOERR_ACCESS, false))
        return code;
    const bool isThere = disk->files.contains(path) && !isKnownMissing(disk, path);
    disk->lies += disk->files.contains(path) && !isThere ? 1 : 0;
    if (!isThere && !isKnownMissing(disk, path))
        disk->clients[disk->client].notFoundUntil[path] = disk->clock + kNotFoundCache;
    *answer = isThere ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *name, int size, char *out)
{
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

int sleepFor(sqlite3_vfs *vfs, int microseconds)
{
    diskOf(vfs)->clock += microseconds / 1000;
    return microseconds;
}

int lastError(sqlite3_vfs *, int, char *)
{
    return 0;
}

} // namespace

void setAnswers(sqlite3_vfs &vfs)
{
    vfs.szOsFile = int(sizeof(Handle));
    vfs.xOpen = openFile;
    vfs.xDelete = removeFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    vfs.xSleep = sleepFor;
    vfs.xGetLastError = lastError;
}

void apply(QByteArray &bytes, const Change &change)
{
    if (change.at < 0) {
        bytes.truncate(change.size);
        return;
    }
    const qint64 end = change.at + change.bytes.size();
    if (bytes.size() < end)
        bytes.append(QByteArray(end - bytes.size(), '\0'));
    std::memcpy(bytes.data() + change.at, change.bytes.constData(), size_t(change.bytes.size()));
}

} // namespace gaiyo
