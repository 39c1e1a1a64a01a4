#include "torture/simulated_disk.h"

#include "torture/simulated_state.h"

#include <algorithm>
#include <cstring>
#include <random>
#include <utility>

namespace gaiyo {

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
    setAnswers(m_state->vfs);
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
