#include "store/register/close_register.h"

#include "base/file_steps.h"
#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/register/kept_files.h"
#include "store/register/register_error.h"
#include "store/register/register_rows.h"
#include "store/rows/new_document.h"

#include <QFile>
#include <QFileInfo>

namespace gaiyo {

namespace {

Result<RegisterSize> sizeOf(Connection &connection)
{
    RegisterSize size;
    struct Count
    {
        QByteArray sql;
        qint64 &value;
    };
    for (const Count &count : {Count{R"(SELECT count(*) FROM "person")", size.people},
                               Count{R"(SELECT count(*) FROM "full_text")", size.texts},
                               Count{R"(SELECT count(*) FROM "file")", size.files}}) {
        const auto found = connection.integer(count.sql);
        if (!found)
            return found.error();
        count.value = *found;
    }
    return size;
}

// Nobody is in the middle of anything, and nobody begins anything from here on.
Result<void> markClosed(Connection &connection, const Clock &clock)
{
    if (auto begun = connection.run("BEGIN EXCLUSIVE"); !begun)
        return begun;
    Statement row(connection, R"(UPDATE "register" SET "closed_at" = ?)");
    if (auto done = row.bind(timeText(clock.nowUtc())).run(); !done) {
        connection.rollback();
        return done;
    }
    if (auto done = connection.run("COMMIT"); !done) {
        connection.rollback();
        return done;
    }
    return {};
}

// What the register has and its folder does not. Refused where the whole folder is not there: it
// was left behind somewhere, with everybody's files.
Result<QStringList> missingFiles(Connection &connection, const QString &path)
{
    const auto files = readKeptFiles(connection);
    if (!files)
        return registerError(files.error(), path);
    const QString folder = filesFolderOf(path);
    if (!files->empty() && !QFileInfo(folder).isDir())
        return filesLeftBehindError(path, folder);
    QStringList missing;
    for (const KeptFile &file : *files) {
        const QString at = keptPath(path, file.sha256, file.name);
        if (!QFileInfo(at).isFile() && !missing.contains(at))
            missing += at;
    }
    return missing;
}

Result<void> removeFile(const QString &path)
{
    if (!QFileInfo::exists(path) || QFile::remove(path))
        return {};
    return writeError(lastSystemErrorKind(), path);
}

} // namespace

Result<RegisterSize> measureRegister(const QString &path)
{
    const auto connection = openRegisterFile(path, Access::ReadOnly);
    if (!connection)
        return connection.error();
    auto size = sizeOf(**connection);
    if (!size)
        return registerError(size.error(), path);
    size->left = contentsOfFolder(path).others;
    return size;
}

Result<RegisterSize> closeRegister(const QString &path, const Clock &clock, int waitMilliseconds)
{
    RegisterSize size;
    {
        const auto connection = openRegisterFile(path, Access::ReadWrite);
        if (!connection)
            return connection.error();
        (*connection)->setBusyWait(waitMilliseconds);
        auto counted = sizeOf(**connection);
        if (!counted)
            return registerError(counted.error(), path);
        size = std::move(*counted);
        const auto isBegun = isRegisterClosed(**connection);
        if (!isBegun)
            return registerError(isBegun.error(), path);
        if (!*isBegun) {
            auto missing = missingFiles(**connection, path);
            if (!missing)
                return missing.error();
            size.missing = std::move(*missing);
        }
        if (auto closed = markClosed(**connection, clock); !closed)
            return registerError(closed.error(), path);
    }
    auto left = removeKeptFiles(path);
    if (!left)
        return left.error();
    size.left = std::move(*left);
    for (const QString &file : {path + QStringLiteral("-journal"), path}) {
        if (auto removed = removeFile(file); !removed)
            return registerError(removed.error(), path);
    }
    if (auto synced = syncFolderOf(path, path); !synced)
        return synced.error();
    return size;
}

} // namespace gaiyo
