#include "store/file/file_copy.h"

#include "store/file/connection.h"
#include "store/file/new_file.h"
#include "store/file/read_transaction.h"
#include "store/file/store_error.h"

#include <sqlite3.h>

namespace gaiyo {

namespace {

constexpr int kPagesAtOnce = 256; // 1 MB

Result<void> copyPages(Connection &from, Connection &to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup)
        return to.lastError();
    int stepped = SQLITE_OK;
    while (stepped == SQLITE_OK && !from.progress().isStopAsked())
        stepped = sqlite3_backup_step(backup, kPagesAtOnce);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped == SQLITE_OK)
        return stoppedError();
    if (stepped == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    // Errors of reading are in the step's code, all others in the target connection.
    if ((stepped & 0xFF) == SQLITE_CORRUPT)
        return fileError(ErrorKind::Damaged, from.path());
    if ((stepped & 0xFF) == SQLITE_BUSY || (stepped & 0xFF) == SQLITE_LOCKED)
        return fileError(ErrorKind::Busy, from.path());
    return to.lastError();
}

} // namespace

Result<void> requireIntegrity(const QString &path, const QString &shownPath,
                              const Progress &progress)
{
    auto copy = Connection::open(path, Connection::Mode::ReadOnly, shownPath, progress);
    if (!copy)
        return copy.error();
    const auto answer = (*copy)->text("PRAGMA integrity_check(1)");
    if (!answer)
        return answer.error();
    return *answer == u"ok" ? Result<void>() : Result<void>(damagedError(shownPath, *answer));
}

Result<void> copyInto(Connection &from, const QString &to, const QString &shownPath)
{
    auto target = Connection::open(to, Connection::Mode::ReadWrite, shownPath, from.progress());
    if (!target)
        return target.error();
    if (auto set = (*target)->setPragma("journal_mode", "MEMORY", "memory"); !set)
        return set.error();
    return copyInto(from, **target);
}

Result<void> copyInto(Connection &from, Connection &to)
{
    ReadTransaction moment(from);
    if (auto begun = moment.begin(); !begun)
        return begun.error();
    // The first SELECT takes the lock, and waits for it as long as any other would.
    if (auto read = from.integer("SELECT count(*) FROM sqlite_schema"); !read)
        return read.error();
    return copyPages(from, to);
}

Result<void> copyOpenFile(Connection &from, const QString &outPath)
{
    auto file = NewFile::beside(outPath);
    if (!file)
        return file.error();
    if (auto copied = copyInto(from, file->temporaryPath(), outPath); !copied)
        return copied;
    if (auto sound = requireIntegrity(file->temporaryPath(), from.path(), from.progress()); !sound)
        return sound;
    return file->publish();
}

} // namespace gaiyo
