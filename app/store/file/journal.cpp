#include "store/file/journal.h"

#include "store/file/connection.h"
#include "store/file/file_system.h"
#include "store/file/store_error.h"

#include <sqlite3.h>

namespace gaiyo {

namespace {

bool hasJournal(const Connection &connection)
{
    sqlite3_vfs *vfs = nullptr;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_VFS_POINTER, &vfs);
    const char *name = sqlite3_filename_journal(sqlite3_db_filename(connection.handle(), "main"));
    int isThere = 0;
    return vfs && name && vfs->xAccess(vfs, name, SQLITE_ACCESS_EXISTS, &isThere) == SQLITE_OK &&
           isThere != 0;
}

} // namespace

void makeJournal(Connection &connection)
{
    const QString journal = connection.path() + QStringLiteral("-journal");
    if (hasJournal(connection))
        return hideFile(journal);
    const BusyPatience patience(connection, 0);
    if (!connection.run("BEGIN IMMEDIATE"))
        return;
    // SQLite writes the page into the journal before it changes it. After the rollback the document
    // is as it was, and the journal is there.
    if (const auto version = connection.integer("PRAGMA user_version"))
        (void)connection.run("PRAGMA user_version = " + QByteArray::number(*version));
    connection.rollback();
    hideFile(journal);
}

Result<void> wipeJournal(Connection &connection)
{
    sqlite3_file *journal = nullptr;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal);
    if (!journal || !journal->pMethods)
        return {};
    sqlite3_int64 size = 0;
    if (journal->pMethods->xFileSize(journal, &size) != SQLITE_OK)
        return fileError(ErrorKind::Io, connection.path());
    const QByteArray zeros(64 * 1024, '\0');
    for (sqlite3_int64 at = 0; at < size; at += zeros.size()) {
        const int part = int(qMin<sqlite3_int64>(zeros.size(), size - at));
        if (journal->pMethods->xWrite(journal, zeros.constData(), part, at) != SQLITE_OK)
            return fileError(ErrorKind::Io, connection.path());
    }
    if (journal->pMethods->xSync(journal, SQLITE_SYNC_NORMAL) != SQLITE_OK)
        return fileError(ErrorKind::Io, connection.path());
    return {};
}

} // namespace gaiyo
