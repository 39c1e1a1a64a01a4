#include "store/history_list.h"

#include "store/care/opening.h"
#include "store/file/connection.h"
#include "store/file/read_transaction.h"
#include "store/file/statement.h"
#include "store/rows/row_table.h"
#include "store/rows/row_version.h"

#include <QCoreApplication>

#include <set>

namespace gaiyo {

namespace {

std::optional<QJsonObject> fieldsIn(const Statement &rows, int column, Entity entity)
{
    if (rows.isNull(column))
        return std::nullopt;
    return findStoredFields(entity, rows.bytes(column)).value_or(QJsonObject());
}

Result<std::vector<HistoryEntry>> readAll(Connection &connection, qint64 after = 0)
{
    std::vector<HistoryEntry> entries;
    Statement rows(connection, R"(SELECT o."seq", CAST(h."since" AS BLOB),
            CAST(o."at" AS BLOB), CAST(o."by" AS BLOB), CAST(o."kind" AS BLOB),
            CAST(h."entity" AS BLOB), CAST(h."row" AS BLOB), CAST(h."old" AS BLOB),
            CAST(h."new" AS BLOB)
        FROM "history" h JOIN "operation" o ON o."seq" = h."operation"
        WHERE o."seq" > ? ORDER BY o."seq", h."id")");
    rows.bind(after);
    while (rows.next()) {
        const auto entity = findEntity(rows.text(5));
        if (!entity)
            continue;
        HistoryEntry entry{rows.integer(0),
                           QDateTime::fromString(rows.text(1), Qt::ISODateWithMs),
                           QDateTime::fromString(rows.text(2), Qt::ISODateWithMs),
                           rows.text(3),
                           rows.text(4),
                           *entity,
                           rows.text(6),
                           fieldsIn(rows, 7, *entity),
                           fieldsIn(rows, 8, *entity),
                           false};
        entry.isPurged =
            (entry.before && entry.before->isEmpty()) || (entry.after && entry.after->isEmpty());
        entries.push_back(std::move(entry));
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return entries;
}

// The opinion, the responses that it has or had and the answers to it; empty where there never was
// such an opinion.
Result<std::set<QString>> rowsOf(Connection &connection, const QString &opinionId,
                                 const std::vector<HistoryEntry> &entries)
{
    std::set<QString> ids;
    const auto take = [&](const QJsonObject &opinion) {
        ids.insert(opinionId);
        if (const QString response = opinion[u"response"].toString(); !response.isEmpty())
            ids.insert(response);
    };
    const auto row = findRow(connection, Entity::Opinion, opinionId);
    if (!row)
        return row.error();
    if (*row)
        take((*row)->record.fields);
    for (const HistoryEntry &entry : entries) {
        if (entry.entity != Entity::Opinion || entry.id != opinionId)
            continue;
        take(entry.before.value_or(QJsonObject()));
        take(entry.after.value_or(QJsonObject()));
    }
    for (const HistoryEntry &entry : entries) {
        const auto isOfIt = [&](const std::optional<QJsonObject> &reply) {
            return reply && reply->value(u"opinion") == opinionId;
        };
        const bool isAnswer =
            entry.entity == Entity::Reply && (isOfIt(entry.before) || isOfIt(entry.after));
        if (isAnswer && !ids.empty())
            ids.insert(entry.id);
    }
    return ids;
}

} // namespace

Result<std::vector<HistoryEntry>> readHistoryInTransaction(Connection &connection, qint64 after)
{
    return readAll(connection, after);
}

Result<std::vector<HistoryEntry>>
readHistory(const QString &path, const std::optional<QString> &opinionId, const Progress &progress)
{
    auto connection =
        openDocumentFile(path, Access::ReadOnly, path, currentPlan(), Later::Readable, progress);
    if (!connection)
        return connection.error();
    ReadTransaction moment(**connection);
    if (auto begun = moment.begin(); !begun)
        return begun.error();
    auto entries = readAll(**connection);
    if (!entries || !opinionId)
        return entries;
    const auto ids = rowsOf(**connection, *opinionId, *entries);
    if (!ids)
        return ids.error();
    if (ids->empty())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Store", "There never was an opinion “%1” in %2.")
                         .arg(*opinionId, path)};
    std::erase_if(*entries, [&](const HistoryEntry &entry) { return !ids->contains(entry.id); });
    return entries;
}

} // namespace gaiyo
