#include "store/care/opening.h"

#include "store/care/upgrade.h"
#include "store/file/file_header.h"
#include "store/file/store_error.h"
#include "store/rows/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

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
        {"query_only", access == Access::ReadOnly ? "ON" : "OFF",
         access == Access::ReadOnly ? "1" : "0"},
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

// A save was cut short and its writer is gone: somebody who may write must roll it back first.
Result<void> rollBackHotJournal(const QString &path, const QString &shownPath,
                                const Progress &progress)
{
    auto writer = Connection::open(path, Connection::Mode::ReadWrite, shownPath, progress);
    if (!writer)
        return writer.error();
    if (auto read = (*writer)->integer("PRAGMA user_version"); !read)
        return Error{read.error().kind,
                     QCoreApplication::translate(
                         "Store", "A save to %1 was cut short and has to be undone first. Open it "
                                  "once from a place where it can be written.")
                         .arg(QDir::toNativeSeparators(shownPath))};
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
        if (auto done = rollBackHotJournal(path, shownPath, progress); !done)
            return done.error();
    }
    return connection;
}

// What is not of the plan's version: brought up to date in the file, or only for the reader.
Result<std::unique_ptr<Connection>> madeCurrent(std::unique_ptr<Connection> connection,
                                                Access access, const QString &path,
                                                const UpgradePlan &plan)
{
    const auto found = versionOf(*connection);
    if (!found)
        return found.error();
    if (found->version > plan.version) {
        if (auto checked = checkSchemaContains(*connection, plan.schema); !checked)
            return checked.error();
        return connection;
    }
    // No step runs on what another program changed: its triggers would run along.
    if (auto checked = checkSchema(*connection, plan.schemaOf(int(found->version))); !checked)
        return checked.error();
    if (found->version < plan.version && access == Access::ReadOnly)
        return upgradedInMemory(*connection, plan);
    if (found->version < plan.version) {
        if (auto upgraded = upgradeFile(*connection, path, plan); !upgraded)
            return upgraded.error();
    }
    return connection;
}

} // namespace

Result<std::unique_ptr<Connection>> openAsItIs(const QString &path, Access access,
                                               const QString &shownPath, const UpgradePlan &plan,
                                               Later later, const Progress &progress)
{
    if (auto checked = checkHeader(path, plan.version, later); !checked)
        return checked.error();
    auto connection = connect(path, access, shownPath, progress);
    if (!connection)
        return connection;
    if (auto set = setPragmas(**connection, access); !set)
        return set.error();
    return connection;
}

Result<std::unique_ptr<Connection>> openDocumentFile(const QString &path, Access access,
                                                     const QString &shownPath,
                                                     const UpgradePlan &plan, Later later,
                                                     const Progress &progress)
{
    auto connection = openAsItIs(path, access, shownPath, plan, later, progress);
    if (!connection)
        return connection;
    return madeCurrent(std::move(*connection), access, path, plan);
}

} // namespace gaiyo
