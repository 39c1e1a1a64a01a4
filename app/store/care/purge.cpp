#include "store/care/purge.h"

#include "base/canonical_json.h"
#include "store/care/letter_trace.h"
#include "store/care/opening.h"
#include "store/file/connection.h"
#include "store/file/journal.h"
#include "store/file/sole_use.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"
#include "store/history/former_words.h"
#include "store/history/history.h"
#include "store/rows/row_table.h"

#include <QCoreApplication>
#include <QDir>

#include <functional>
#include <set>

namespace gaiyo {

namespace {

void takeResponse(std::set<QString> &ids, const QJsonObject &opinion)
{
    const QString response = opinion[QStringLiteral("response")].toString();
    if (!response.isEmpty())
        ids.insert(response);
}

// Answers of departments to the opinion: they may quote it.
Result<void> takeReplies(Connection &connection, const QString &opinionId, std::set<QString> &ids)
{
    Statement history(connection, R"(SELECT CAST("row" AS BLOB), CAST("old" AS BLOB),
        CAST("new" AS BLOB) FROM "history" WHERE "entity" = 'reply')");
    while (history.next()) {
        for (const int column : {1, 2}) {
            const auto fields = findJsonObject(history.bytes(column));
            if (fields && (*fields)[QStringLiteral("opinion")].toString() == opinionId)
                ids.insert(history.text(0));
        }
    }
    return history.finish();
}

// The opinion's id and those of its answers and of the responses that it has or had; empty where
// there never was one.
Result<std::set<QString>> rowsOf(Connection &connection, const QString &opinionId)
{
    std::set<QString> ids;
    auto row = findRow(connection, Entity::Opinion, opinionId);
    if (!row)
        return row.error();
    if (*row) {
        ids.insert(opinionId);
        takeResponse(ids, (*row)->record.fields);
    }
    Statement retired(connection,
                      R"(SELECT 1 FROM "retired" WHERE "id" = ? AND "entity" = 'opinion')");
    retired.bind(opinionId);
    while (retired.next())
        ids.insert(opinionId);
    if (auto done = retired.finish(); !done)
        return done.error();
    Statement history(connection, R"(SELECT CAST("old" AS BLOB), CAST("new" AS BLOB) FROM "history"
                                     WHERE "row" = ? AND "entity" = 'opinion')");
    history.bind(opinionId);
    while (history.next()) {
        takeResponse(ids, findJsonObject(history.bytes(0)).value_or(QJsonObject()));
        takeResponse(ids, findJsonObject(history.bytes(1)).value_or(QJsonObject()));
    }
    if (auto done = history.finish(); !done)
        return done.error();
    if (auto done = takeReplies(connection, opinionId, ids); !done)
        return done.error();
    return ids;
}

// {} stands where a text was, so that it still shows which operation made or removed the row.
Result<int> blankHistory(Connection &connection, const std::set<QString> &ids)
{
    int blanked = 0;
    for (const QString &id : ids) {
        Statement update(connection, R"(UPDATE "history"
            SET "old" = CASE WHEN "old" IS NULL THEN NULL ELSE '{}' END,
                "new" = CASE WHEN "new" IS NULL THEN NULL ELSE '{}' END
            WHERE "row" = ? AND (ifnull("old", '{}') <> '{}' OR ifnull("new", '{}') <> '{}'))");
        if (auto done = update.bind(id).run(); !done)
            return done.error();
        blanked += connection.changedRows();
    }
    return blanked;
}

// What is to be purged: rows whose texts go, and the one that the operation is about.
struct PurgedRows
{
    Entity entity;
    QString id;
    std::set<QString> ids;
};
using FindRows = std::function<Result<PurgedRows>(Connection &)>;

Result<PurgedRows> rowsOfOpinion(Connection &connection, const QString &opinionId)
{
    auto ids = rowsOf(connection, opinionId);
    if (!ids)
        return ids.error();
    if (ids->empty())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Store",
                                                 "There is and was no opinion %1 in %2. Check the "
                                                 "id.")
                         .arg(opinionId, QDir::toNativeSeparators(connection.path()))};
    return PurgedRows{Entity::Opinion, opinionId, std::move(*ids)};
}

Result<PurgedRows> rowsOfLetter(Connection &connection, const QString &letterId)
{
    const auto trace = traceLetter(connection, letterId);
    if (!trace)
        return trace.error();
    PurgedRows rows{Entity::Letter, letterId, trace->rows};
    rows.ids.insert(trace->originals.begin(), trace->originals.end());
    rows.ids.insert(trace->submitters.begin(), trace->submitters.end());
    rows.ids.insert(letterId);
    for (const QString &opinion : trace->opinions) {
        auto ids = rowsOf(connection, opinion);
        if (!ids)
            return ids.error();
        rows.ids.merge(*ids);
    }
    return rows;
}

Result<int> purgeInTransaction(Connection &connection, const FindRows &find, OperationEntry entry)
{
    const auto rows = find(connection);
    if (!rows)
        return rows.error();
    auto blanked = blankHistory(connection, rows->ids);
    if (!blanked)
        return blanked.error();
    auto isLive = findRow(connection, rows->entity, rows->id);
    if (!isLive)
        return isLive.error();
    auto revision = connection.integer(R"(SELECT "revision" FROM "document")");
    if (!revision)
        return revision.error();
    entry.revision = *revision + 1;
    const RowChange mark{rows->entity, rows->id, QJsonObject(),
                         *isLive ? std::optional(QJsonObject()) : std::nullopt};
    if (auto written = writeHistoryInTransaction(connection, entry, {mark}); !written)
        return written.error();
    return blanked;
}

Result<int> purgeFile(const QString &path, const FindRows &find, const OperationEntry &entry)
{
    auto opened = openDocumentFile(path, Access::ReadWrite, path);
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    // Locked until the journal is wiped: in between, nobody may write into it.
    if (auto begun = beginSoleUse(connection); !begun)
        return begun.error();
    const auto same = requireVersion(connection, currentPlan().version);
    auto blanked = same ? purgeInTransaction(connection, find, entry) : Result<int>(same.error());
    if (!blanked) {
        connection.rollback();
        return blanked;
    }
    if (auto done = connection.run("COMMIT"); !done) {
        connection.rollback();
        return done.error();
    }
    if (auto done = rewriteDocument(connection); !done)
        return done.error();
    return blanked;
}

OperationEntry entryOf(const QString &operationUuid, const Author &author, const Clock &clock)
{
    return {{operationUuid, QStringLiteral("purge"), {}, false}, author.name, clock.nowUtc(), 0};
}

Result<void> dropHashes(Connection &connection)
{
    if (auto begun = beginSoleUse(connection); !begun)
        return begun;
    auto done = dropHashesInTransaction(connection);
    if (done)
        done = connection.run("COMMIT");
    if (!done)
        connection.rollback();
    return done;
}

} // namespace

Result<void> rewriteFile(Connection &connection)
{
    connection.allowAttached(1);
    auto rewritten = connection.run("VACUUM");
    connection.allowAttached(0);
    if (!rewritten)
        return rewritten.error();
    return wipeJournal(connection);
}

Result<void> rewriteDocument(Connection &connection)
{
    if (auto done = dropHashes(connection); !done)
        return done;
    if (auto done = rewriteFile(connection); !done)
        return done;
    return noteWordsAreGone(connection);
}

Result<int> purgeOpinion(const QString &path, const QString &opinionId,
                         const QString &operationUuid, const Author &author, const Clock &clock)
{
    const auto find = [&](Connection &connection) { return rowsOfOpinion(connection, opinionId); };
    return purgeFile(path, find, entryOf(operationUuid, author, clock));
}

Result<int> purgeLetter(const QString &path, const QString &letterId, const QString &operationUuid,
                        const Author &author, const Clock &clock)
{
    const auto find = [&](Connection &connection) { return rowsOfLetter(connection, letterId); };
    return purgeFile(path, find, entryOf(operationUuid, author, clock));
}

} // namespace gaiyo
