#include "store/history/history.h"

#include "base/canonical_json.h"
#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/history/former_words.h"
#include "store/rows/new_document.h"
#include "store/rows/row_table.h"
#include "store/rows/row_version.h"

namespace gaiyo {

namespace {

Result<void> insertOperation(Connection &connection, const OperationEntry &entry)
{
    Statement insert(connection, R"(INSERT INTO "operation"
        ("seq", "uuid", "at", "by", "kind", "field", "coalesces") VALUES (?, ?, ?, ?, ?, ?, ?))");
    return insert.bind(entry.revision)
        .bind(entry.info.uuid)
        .bind(timeText(entry.at))
        .bind(entry.author)
        .bind(entry.info.kind)
        .bind(entry.info.field)
        .bind(qint64(entry.info.mayCoalesce))
        .run();
}

void bindJson(Statement &statement, const std::optional<QJsonObject> &fields)
{
    if (fields)
        statement.bindUtf8(canonicalJson(*fields));
    else
        statement.bindNull();
}

Result<void> insertHistory(Connection &connection, const OperationEntry &entry,
                           const RowChange &change, const KeptChange &kept)
{
    Statement insert(connection, R"(INSERT INTO "history"
        ("operation", "since", "entity", "row", "old", "new") VALUES (?, ?, ?, ?, ?, ?))");
    insert.bind(entry.revision)
        .bind(timeText(entry.at))
        .bind(entityName(change.entity))
        .bind(change.id);
    bindJson(insert, kept.before);
    bindJson(insert, kept.after);
    return insert.run();
}

bool isWithinOneEntry(const QString &since, const QDateTime &now)
{
    const qint64 seconds = QDateTime::fromString(since, Qt::ISODateWithMs).secsTo(now);
    return seconds >= 0 && seconds <= kCoalesceSeconds;
}

// A version that was named after this operation stays as it was, and so does what was sent to
// departments or given away as a table: what comes back is held against it.
Result<bool> isReferredToSince(Connection &connection, qint64 operation)
{
    Statement rows(connection, R"(SELECT 1 FROM "operation"
                                  WHERE "seq" > ? AND "kind" IN (?, ?, ?, ?))");
    rows.bind(operation)
        .bind(kVersionKind)
        .bind(kApprovalKind)
        .bind(kInquiryKind)
        .bind(kExportKind);
    const bool isReferredTo = rows.next();
    if (auto done = rows.finish(); !done)
        return done.error();
    return isReferredTo;
}

// The row's last entry, if this save belongs into it: nothing of the row changed in between.
Result<std::optional<qint64>> findOpenEntry(Connection &connection, const OperationEntry &entry,
                                            const RowChange &change)
{
    Statement rows(connection, R"(SELECT h."id", CAST(h."since" AS BLOB),
            CAST(h."new" AS BLOB), CAST(o."by" AS BLOB), CAST(o."field" AS BLOB), o."coalesces",
            o."seq"
        FROM "history" h JOIN "operation" o ON o."seq" = h."operation"
        WHERE h."row" = ? ORDER BY h."operation" DESC LIMIT 1)");
    rows.bind(change.id);
    std::optional<qint64> found;
    qint64 operation = 0;
    if (rows.next() && rows.integer(5) != 0 && rows.text(3) == entry.author &&
        rows.text(4) == entry.info.field &&
        findStoredFields(change.entity, rows.bytes(2)) == change.before &&
        isWithinOneEntry(rows.text(1), entry.at)) {
        found = rows.integer(0);
        operation = rows.integer(6);
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    if (!found)
        return found;
    const auto isReferredTo = isReferredToSince(connection, operation);
    if (!isReferredTo)
        return isReferredTo.error();
    return *isReferredTo ? std::nullopt : found;
}

Result<void> writeRowHistory(Connection &connection, const OperationEntry &entry,
                             const RowChange &change, const KeptChange &kept, bool mayCoalesce)
{
    if (!mayCoalesce)
        return insertHistory(connection, entry, change, kept);
    auto open = findOpenEntry(connection, entry, change);
    if (!open)
        return open.error();
    if (!*open)
        return insertHistory(connection, entry, change, kept);
    Statement update(connection,
                     R"(UPDATE "history" SET "operation" = ?, "new" = ? WHERE "id" = ?)");
    update.bind(entry.revision);
    bindJson(update, kept.after);
    return update.bind(**open).run();
}

Result<void> keepRetired(Connection &connection, const OperationEntry &entry,
                         const RowChange &change)
{
    if (change.before && change.after)
        return {};
    if (change.after) {
        Statement back(connection, R"(DELETE FROM "retired" WHERE "id" = ?)");
        return back.bind(change.id).run();
    }
    Statement retire(connection, R"(INSERT OR REPLACE INTO "retired" ("id", "entity", "operation")
                                    VALUES (?, ?, ?))");
    return retire.bind(change.id).bind(entityName(change.entity)).bind(entry.revision).run();
}

} // namespace

Result<std::optional<qint64>> findOperation(Connection &connection, const QString &uuid)
{
    Statement rows(connection, R"(SELECT "seq" FROM "operation" WHERE "uuid" = ?)");
    rows.bind(uuid);
    std::optional<qint64> found;
    if (rows.next())
        found = rows.integer(0);
    if (auto done = rows.finish(); !done)
        return done.error();
    return found;
}

Result<QString> findOperationUuid(Connection &connection, qint64 revision)
{
    Statement rows(connection, R"(SELECT CAST("uuid" AS BLOB) FROM "operation" WHERE "seq" = ?)");
    rows.bind(revision);
    const QString uuid = rows.next() ? rows.text(0) : QString();
    if (auto done = rows.finish(); !done)
        return done.error();
    return uuid;
}

Result<FieldPast> findFieldPast(Connection &connection, const QString &row, const QString &field,
                                qint64 revision)
{
    Statement rows(connection, R"(SELECT CAST(h."old" AS BLOB), CAST(h."new" AS BLOB),
            CAST(o."by" AS BLOB), CAST(o."at" AS BLOB), CAST(h."entity" AS BLOB)
        FROM "history" h JOIN "operation" o ON o."seq" = h."operation"
        WHERE h."row" = ? AND h."operation" > ? ORDER BY h."operation", h."id")");
    rows.bind(row).bind(revision);
    std::optional<FieldPast> past;
    while (rows.next()) {
        const auto entity = findEntity(rows.text(4));
        if (!entity)
            continue;
        const auto fieldIn = [&](int column) {
            const auto fields = findStoredFields(*entity, rows.bytes(column));
            return fields ? fields->value(field) : QJsonValue();
        };
        const QJsonValue before = fieldIn(0);
        if (!past)
            past = FieldPast{before.isUndefined() ? QJsonValue() : before, {}, {}};
        if (before == fieldIn(1))
            continue;
        past->changedBy = rows.text(2);
        past->changedAt = QDateTime::fromString(rows.text(3), Qt::ISODateWithMs);
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return past.value_or(FieldPast{});
}

Result<std::optional<qint64>> findFieldSet(Connection &connection, const QString &row,
                                           const QString &field)
{
    Statement rows(connection, R"(SELECT CAST("new" AS BLOB), "operation", CAST("entity" AS BLOB)
        FROM "history" WHERE "row" = ? ORDER BY "operation", "id")");
    rows.bind(row);
    std::optional<qint64> set;
    std::optional<QJsonValue> last;
    while (rows.next()) {
        const auto entity = findEntity(rows.text(2));
        const auto fields =
            entity && !rows.isNull(0) ? findStoredFields(*entity, rows.bytes(0)) : std::nullopt;
        if (!fields || !fields->contains(field) || last == (*fields)[field])
            continue;
        last = (*fields)[field];
        set = rows.integer(1);
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return set;
}

Result<LastEntry> findLastEntry(Connection &connection, const QString &row, qint64 revision)
{
    Statement rows(connection, R"(SELECT "operation", CAST("new" AS BLOB), CAST("entity" AS BLOB)
        FROM "history" WHERE "row" = ? AND "operation" <= ?
        ORDER BY "operation" DESC, "id" DESC LIMIT 1)");
    rows.bind(row).bind(revision);
    LastEntry last;
    if (rows.next()) {
        last.revision = rows.integer(0);
        if (const auto entity = findEntity(rows.text(2)))
            last.fields = findStoredFields(*entity, rows.bytes(1));
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return last;
}

Result<std::optional<RemovedRow>> findRemovedRow(Connection &connection, const QString &row)
{
    Statement rows(connection, R"(SELECT CAST(h."old" AS BLOB), CAST(h."new" AS BLOB),
            h."operation", CAST(o."by" AS BLOB), CAST(h."entity" AS BLOB)
        FROM "history" h JOIN "operation" o ON o."seq" = h."operation"
        WHERE h."row" = ? ORDER BY h."operation" DESC, h."id" DESC LIMIT 1)");
    rows.bind(row);
    std::optional<RemovedRow> found;
    if (rows.next() && rows.isNull(1)) {
        const auto entity = findEntity(rows.text(4));
        const auto fields = entity ? findStoredFields(*entity, rows.bytes(0)) : std::nullopt;
        if (fields && !fields->isEmpty())
            found = RemovedRow{*fields, rows.integer(2), rows.text(3)};
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return found;
}

Result<std::vector<QString>> findRowsFreedAt(Connection &connection, qint64 revision, Entity entity,
                                             const QString &field, const QString &to)
{
    Statement rows(connection, R"(SELECT CAST("row" AS BLOB), CAST("old" AS BLOB),
            CAST("new" AS BLOB)
        FROM "history" WHERE "operation" = ? AND "entity" = ? ORDER BY "id")");
    rows.bind(revision);
    rows.bind(entityName(entity));
    std::vector<QString> found;
    while (rows.next()) {
        const auto named = [&](int column) {
            const auto fields = findStoredFields(entity, rows.bytes(column));
            return fields && fields->value(field).toString() == to;
        };
        if (named(1) && !named(2))
            found.push_back(rows.text(0));
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return found;
}

Result<void> writeHistoryInTransaction(Connection &connection, const OperationEntry &entry,
                                       const std::vector<RowChange> &changes)
{
    if (auto done = insertOperation(connection, entry); !done)
        return done.error();
    const bool mayCoalesce = entry.info.mayCoalesce && !entry.info.field.isEmpty() &&
                             changes.size() == 1 && changes[0].before && changes[0].after;
    const bool hidesWords = hidWords(changes);
    for (const RowChange &change : changes) {
        const KeptChange kept =
            keptInHistory(change.entity, change.before, change.after, hidesWords);
        if (auto done = writeRowHistory(connection, entry, change, kept, mayCoalesce); !done)
            return done.error();
        if (auto done = keepRetired(connection, entry, change); !done)
            return done.error();
    }
    Statement revision(connection, R"(UPDATE "document" SET "revision" = ?)");
    return revision.bind(entry.revision).run();
}

} // namespace gaiyo
