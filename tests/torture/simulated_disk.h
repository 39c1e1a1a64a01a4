#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace gaiyo {

// A disk in memory, as SQLite's file layer while it lives: it counts every operation, can fail at
// any of them, knows what was not synced yet when the power is cut, and can play a network share
// whose clients (PCs) keep "not found" for 5 s and sizes for 10 s and lose their connection. Its
// clock stands still except for advance() and SQLite's waiting. For one thread.
class SimulatedDisk
{
public:
    enum class Fault { None, IoError, Full, Busy, PowerCut, Disconnect };
    enum class Cut { Dropped, Torn, Kept }; // what becomes of writes since the last sync

    SimulatedDisk();
    ~SimulatedDisk();
    SimulatedDisk(const SimulatedDisk &) = delete;
    SimulatedDisk &operator=(const SimulatedDisk &) = delete;

    void put(const QString &path, const QByteArray &bytes); // synced
    void remove(const QString &path);
    QByteArray bytes(const QString &path) const;

    // Counting begins anew; the nth operation fails, or all from it on. Disconnect is of the
    // client that makes the operation.
    void arm(Fault fault, int nth, bool once);
    int count() const;
    bool hasFired() const;

    // After PowerCut: every handle is dead, and this is what the disk has when it comes back.
    void restart(Cut cut, quint32 seed);

    // Connections opened from now on are of this client.
    void useClient(int client);
    void setSharing(bool isShare);
    // The server lets go of the client's locks; its handles fail from now on.
    void disconnect(int client);
    // How often a client was given an answer from its cache that was out of date.
    int takeLies();
    void advance(int milliseconds);
    // The control: "PRAGMA journal_mode = …" answers as asked but changes nothing, which leaves
    // SQLite's DELETE.
    void ignoreJournalMode(bool isIgnored);

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace gaiyo
