#include "store/file/open_file.h"

#include "store/file/store_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <vector>

namespace gaiyo {

namespace {

struct Pragma
{
    QByteArray name;
    QByteArray value;
    QByteArray answer;
};

Result<void> setPragmas(Connection &connection, Access access)
{
    const std::vector<Pragma> pragmas{
        {"synchronous", "FULL", "2"},
        {"cache_spill", "OFF", "0"},
        {"mmap_size", "0", "0"},
        {"foreign_keys", "ON", "1"},
        {"trusted_schema", "OFF", "0"},
        {"cell_size_check", "ON", "1"},
        {"secure_delete", "ON", "1"},
        {"temp_store", "MEMORY", "2"},
        {"query_only", isForReading(access) ? "ON" : "OFF", isForReading(access) ? "1" : "0"},
    };
    for (const Pragma &pragma : pragmas) {
        if (auto set = connection.setPragma(pragma.name, pragma.value, pragma.answer); !set)
            return set.error();
    }
    if (access == Access::ReadWrite)
        return connection.setPragma("journal_mode", "PERSIST", "persist");
    return {};
}

// Where a file cannot be written, SQLite opens it for reading; whether the folder can be written it
// only finds out when it makes the journal. We ask for both before the clerk types.
bool isWritable(const Connection &connection, const QString &path)
{
    if (connection.isReadOnly())
        return false;
    const QFileInfo journal(path + QStringLiteral("-journal"));
    return journal.exists() ? journal.isWritable()
                            : QFileInfo(QFileInfo(path).absolutePath()).isWritable();
}

Error cutShortError(ErrorKind kind, const QString &shownPath)
{
    return {kind, QCoreApplication::translate(
                      "Store", "A save to %1 was cut short and has to be undone first. Open it "
                               "once from a place where it can be written.")
                      .arg(QDir::toNativeSeparators(shownPath))};
}

// A save was cut short and its writer is gone: somebody who may write must roll it back first.
Result<void> rollBackHotJournal(const QString &path, const QString &shownPath,
                                const Progress &progress)
{
    auto writer = Connection::open(path, Connection::Mode::ReadWrite, shownPath, progress);
    if (!writer)
        return writer.error();
    if (auto read = (*writer)->integer("PRAGMA user_version"); !read)
        return cutShortError(read.error().kind, shownPath);
    return {};
}

Result<std::unique_ptr<Connection>> connect(const QString &path, Access access,
                                            const QString &shownPath, const Progress &progress)
{
    const auto mode =
        access == Access::ReadWrite ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly;
    auto connection = Connection::open(path, mode, shownPath, progress);
    if (!connection)
        return connection;
    if (access == Access::ReadWrite && !isWritable(**connection, path))
        return fileError(ErrorKind::ReadOnly, shownPath);
    if (auto read = (*connection)->integer("SELECT count(*) FROM sqlite_schema"); !read) {
        if (!(*connection)->needsRollback())
            return read.error();
        if (access == Access::Untouched)
            return cutShortError(ErrorKind::ReadOnly, shownPath);
        if (auto done = rollBackHotJournal(path, shownPath, progress); !done)
            return done.error();
    }
    return connection;
}

} // namespace

Result<std::unique_ptr<Connection>> openFile(const QString &path, Access access,
                                             const QString &shownPath, const FileKind &kind,
                                             Later later, const Progress &progress)
{
    if (auto checked = checkHeader(path, kind, later); !checked)
        return checked.error();
    auto connection = connect(path, access, shownPath, progress);
    if (!connection)
        return connection;
    if (auto set = setPragmas(**connection, access); !set)
        return set.error();
    return connection;
}

} // namespace gaiyo
