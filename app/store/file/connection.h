#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/file/true_size_vfs.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <memory>
#include <unordered_map>

class QSqlDatabase;
class QSqlQuery;
class QVariant;
struct sqlite3;

namespace gaiyo {

// One connection to SQLite through Qt Sql, hardened: no triggers, views, extensions or attached
// files, small limits. The driver's handle is for what Qt has no words for, and stays in app/store.
// A statement ends with Cancelled where the work that it is part of is stopped.
// Which file may be opened, and the pragmas of a document, are the matter of opening.h.
class Connection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    // Connects to an existing file; never makes one. `shownPath` is what messages name.
    static Result<std::unique_ptr<Connection>>
    open(const QString &path, Mode mode, const QString &shownPath, const Progress &progress = {});
    static Result<std::unique_ptr<Connection>> openMemory(const QString &shownPath = {},
                                                          const Progress &progress = {});
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    sqlite3 *handle() const { return m_handle; } // never null
    const QString &path() const { return m_path; }
    bool isReadOnly() const;
    bool isInMemory() const { return !m_vfs; }
    bool inTransaction() const;
    // The work that the statements are part of from now on; who opened a connection for a longer
    // time than one piece of work ends that here.
    void setProgress(const Progress &progress) { m_progress = progress; }
    const Progress &progress() const { return m_progress; }
    // After an error: a save was cut short, and who only reads cannot undo it.
    bool needsRollback() const;
    // True where the path leads to another file now, or to none.
    bool isMoved() const;
    // How long a call waits for another session's lock; 10 s from the start.
    void setBusyWait(int milliseconds);
    int changedRows() const; // by the last statement

    Result<void> run(const QByteArray &sql);       // one statement, rows discarded
    Result<void> runScript(const QByteArray &sql); // several
    Result<qint64> integer(const QByteArray &sql); // first column of the first row
    Result<QString> text(const QByteArray &sql);
    // Runs `PRAGMA name = value` and checks that it took: a pragma that SQLite does not know, or
    // cannot follow, says nothing.
    Result<void> setPragma(const QByteArray &name, const QByteArray &value,
                           const QByteArray &answer);
    // ROLLBACK if a transaction is open; errors do not matter, SQLite does it by itself then.
    void rollback();

    // What the last failed call means to the clerk.
    Error lastError() const;

    // VACUUM attaches a file of its own, which is otherwise forbidden.
    void allowAttached(int count);

private:
    friend class Statement;

    Connection(QString path, std::unique_ptr<TrueSizeVfs> vfs, const Progress &progress);
    Result<void> connect(const QString &name, const QString &options);
    Result<void> harden();
    Result<QVariant> ask(const QByteArray &sql);
    // For Statement, the only other one to use queries.
    Error errorOf(const QSqlQuery &query) const; // which has just failed
    Result<std::unique_ptr<QSqlQuery>> takeQuery(const QByteArray &sql);
    void returnQuery(const QByteArray &sql, std::unique_ptr<QSqlQuery> query); // a finished one

    std::unique_ptr<TrueSizeVfs> m_vfs; // none in memory
    std::unique_ptr<QSqlDatabase> m_database;
    sqlite3 *m_handle = nullptr;
    QString m_path;
    Progress m_progress;                                               // SQLite knows its address
    std::unordered_map<QByteArray, std::unique_ptr<QSqlQuery>> m_idle; // prepared and not in use
};

// Another patience than the usual 10 s while it lives.
class BusyPatience
{
public:
    BusyPatience(Connection &connection, int milliseconds)
        : m_connection(connection)
    {
        m_connection.setBusyWait(milliseconds);
    }
    ~BusyPatience() { m_connection.setBusyWait(kUsualMilliseconds); }
    BusyPatience(const BusyPatience &) = delete;
    BusyPatience &operator=(const BusyPatience &) = delete;

    static constexpr int kUsualMilliseconds = 10'000;

private:
    Connection &m_connection;
};

} // namespace gaiyo
