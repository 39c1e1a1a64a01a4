#pragma once

#include "torture/simulated_disk.h"

#include <sqlite3.h>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace gaiyo {

// Inside the simulated disk: what its files, clients and open handles are. For simulated_disk.cpp,
// which tells the story, and simulated_files.cpp, which answers SQLite.

inline constexpr int kSector = 512; // bytes that a power cut keeps or loses together

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

struct Handle
{
    sqlite3_file base; // first
    SimulatedDisk::State *disk;
    std::shared_ptr<Content> content;
    std::string name;
    int client;
    bool isDead;
};

inline Handle *handleOf(sqlite3_file *file)
{
    return reinterpret_cast<Handle *>(file);
}

// What a write or a cut does to the bytes.
void apply(QByteArray &bytes, const Change &change);

// Puts the disk's answers in the place of those of `vfs`.
void setAnswers(sqlite3_vfs &vfs);

} // namespace gaiyo
