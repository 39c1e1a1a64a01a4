#include "torture/simulated_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <new>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

constexpr int kSector = 512;
constexpr qint64 kNotFoundCache = 5'000;
constexpr qint64 kSizeCache = 10'000;

struct Change
{
    qint64 at = 0; // -1: the file was cut to `size`
    qint64 size = 0;
    QByteArray bytes;
};

struct Handle;

struct Content
{
    QByteArray now;
    QByteArray synced;
    std::vector<Change> unsynced;
    std::map<Handle *, int> locks;
    bool isDurable = false; // its name is on the disk
};

struct Cached
{
    qint64 until = 0;
    qint64 size = 0;
};

struct Client
{
    std::map<std::string, qint64> notFoundUntil;
    std::map<std::string, Cached> sizes;
};

} // namespace

struct SimulatedDisk::State
{
    sqlite3_vfs vfs{}; // first: pAppData leads back here
    sqlite3_vfs *real = nullptr;
    std::map<std::string, std::shared_ptr<Content>> files;
    std::map<int, Client> clients;
    std::set<Handle *> handles;
    Fault fault = Fault::None;
    int nth = 0;
    bool once = true;
    int count = 0;
    bool hasFired = false;
    bool isDown = false;
    bool isShare = false;
    bool ignoresJournalMode = false;
    int client = 0;
    int lies = 0;
    qint64 clock = 0; // milliseconds

    int step(Handle *handle, int ownCode, bool mayBeBusy);
    void disconnect(int which);
};

namespace {

struct Handle
{
    sqlite3_file base; // first
    SimulatedDisk::State *disk;
    std::shared_ptr<Content> content;
    std::string name;
    int client;
    bool isDead;
};

Handle *handleOf(sqlite3_file *file)
{
    return reinterpret_cast<Handle *>(file);
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

// 0, or the code that the operation fails with. `handle` is none for operations on names, which
// are the present client's.
int SimulatedDisk::State::step(Handle *handle, int ownCode, bool mayBeBusy)
{
    if (isDown || (handle && handle->isDead))
        return ownCode;
    if (handle)
        client = handle->client; // what it does next by name is its own
    ++count;
    const bool isDue = once ? count == nth : count >= nth;
    if (fault == Fault::None || !isDue)
        return SQLITE_OK;
    if (fault == Fault::Busy && !mayBeBusy)
        return SQLITE_OK;
    hasFired = true;
    switch (fault) {
    case Fault::Full:
        return ownCode == SQLITE_IOERR_WRITE ? SQLITE_FULL : SQLITE_OK;
    case Fault::Busy:
        return SQLITE_BUSY;
    case Fault::PowerCut:
        isDown = true;
        return ownCode;
    case Fault::Disconnect:
        disconnect(client);
        return ownCode;
    default:
        return ownCode;
    }
}

void SimulatedDisk::State::disconnect(int which)
{
    for (Handle *handle : handles) {
        if (handle->client != which)
            continue;
        handle->isDead = true;
        handle->content->locks.erase(handle);
    }
    clients.erase(which);
}

SimulatedDisk::SimulatedDisk()
    : m_state(std::make_unique<State>())
{
    sqlite3_initialize();
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->real; // randomness, time and dlopen stay the real ones
    m_state->vfs.pNext = nullptr;
    m_state->vfs.zName = "simulated";
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = int(sizeof(Handle));
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = removeFile;
    m_state->vfs.xAccess = accessFile;
    m_state->vfs.xFullPathname = fullPath;
    m_state->vfs.xSleep = sleepFor;
    m_state->vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&m_state->vfs, 1);
}

SimulatedDisk::~SimulatedDisk()
{
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->real, 1);
}

void SimulatedDisk::put(const QString &path, const QByteArray &bytes)
{
    auto content = std::make_shared<Content>();
    content->now = bytes;
    content->synced = bytes;
    content->isDurable = true;
    m_state->files[path.toStdString()] = content;
}

void SimulatedDisk::remove(const QString &path)
{
    m_state->files.erase(path.toStdString());
}

QByteArray SimulatedDisk::bytes(const QString &path) const
{
    const auto found = m_state->files.find(path.toStdString());
    return found == m_state->files.end() ? QByteArray() : found->second->now;
}

void SimulatedDisk::arm(Fault fault, int nth, bool once)
{
    m_state->fault = fault;
    m_state->nth = nth;
    m_state->once = once;
    m_state->count = 0;
    m_state->hasFired = false;
}

int SimulatedDisk::count() const
{
    return m_state->count;
}

bool SimulatedDisk::hasFired() const
{
    return m_state->hasFired;
}

void SimulatedDisk::restart(Cut cut, quint32 seed)
{
    std::mt19937 random(seed);
    for (Handle *handle : m_state->handles)
        handle->isDead = true;
    for (auto i = m_state->files.begin(); i != m_state->files.end();) {
        Content &old = *i->second;
        auto next = std::make_shared<Content>();
        next->now = old.synced;
        for (const Change &made : old.unsynced) {
            if (cut == Cut::Kept || (cut == Cut::Torn && made.at < 0 && random() % 2))
                apply(next->now, made);
            if (cut != Cut::Torn || made.at < 0)
                continue;
            for (qint64 at = 0; at < made.bytes.size(); at += kSector) {
                if (random() % 2)
                    apply(next->now, {made.at + at, 0, made.bytes.mid(at, kSector)});
            }
        }
        next->synced = next->now;
        next->isDurable = true;
        const bool isThere =
            old.isDurable || cut == Cut::Kept || (cut == Cut::Torn && random() % 2);
        if (isThere)
            (i++)->second = next;
        else
            i = m_state->files.erase(i);
    }
    m_state->clients.clear();
    m_state->isDown = false;
    m_state->fault = Fault::None;
}

void SimulatedDisk::useClient(int client)
{
    m_state->client = client;
}

void SimulatedDisk::setSharing(bool isShare)
{
    m_state->isShare = isShare;
}

void SimulatedDisk::disconnect(int client)
{
    m_state->disconnect(client);
}

int SimulatedDisk::takeLies()
{
    return std::exchange(m_state->lies, 0);
}

void SimulatedDisk::advance(int milliseconds)
{
    m_state->clock += milliseconds;
}

void SimulatedDisk::ignoreJournalMode(bool isIgnored)
{
    m_state->ignoresJournalMode = isIgnored;
}

} // namespace gaiyo
