#include "store/history/former_words.h"

#include "base/canonical_json.h"
#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/rows/row_version.h"

#include <algorithm>

namespace gaiyo {

namespace {

// The words of an original as its JSON has them: no other field can look like this.
QByteArray textOf(QStringView mark)
{
    return R"("text":"\u0001)" + mark.toLatin1();
}

// Entries of originals whose words were masked and may still be in the file.
const QByteArray kHiddenEntries = R"(SELECT h."id" FROM "operation" o CROSS JOIN "history" h
    ON h."operation" = o."seq"
    WHERE o."kind" IN ('mask', 'unmask', 'undo', 'redo', 'merge') AND h."entity" = 'original'
        AND (instr(h."old", ?) OR instr(h."old", '"text":"\u0001sha256:')))";

// Those with hashes of words.
const QByteArray kHashEntries = R"(SELECT "id", CAST("entity" AS BLOB), CAST("old" AS BLOB),
        CAST("new" AS BLOB)
    FROM "history"
    WHERE ("entity" = 'original' AND (instr("old", '"text":"\u0001sha256:')
                                      OR instr("new", '"text":"\u0001sha256:')))
        OR ("entity" = 'passage' AND ((instr("old", '"quote":"') AND NOT instr("old", '"quote":""'))
                                      OR (instr("new", '"quote":"')
                                          AND NOT instr("new", '"quote":""')))))";

struct Entry
{
    qint64 id;
    Entity entity;
    std::optional<QJsonObject> before;
    std::optional<QJsonObject> after;
};

std::optional<QJsonObject> jsonIn(const Statement &rows, int column)
{
    return rows.isNull(column)
               ? std::nullopt
               : std::optional(findJsonObject(rows.bytes(column)).value_or(QJsonObject()));
}

Result<std::vector<Entry>> entriesWithHashes(Connection &connection)
{
    std::vector<Entry> entries;
    Statement rows(connection, kHashEntries);
    while (rows.next()) {
        if (const auto entity = findEntity(rows.text(1)))
            entries.push_back({rows.integer(0), *entity, jsonIn(rows, 2), jsonIn(rows, 3)});
    }
    const auto done = rows.finish();
    return done ? Result<std::vector<Entry>>(std::move(entries)) : done.error();
}

Result<void> rewriteEntry(Connection &connection, const Entry &entry)
{
    const KeptChange kept = keptInHistory(entry.entity, entry.before, entry.after, true);
    Statement update(connection, R"(UPDATE "history" SET "old" = ?, "new" = ? WHERE "id" = ?)");
    for (const auto &fields : {kept.before, kept.after})
        fields ? update.bindUtf8(canonicalJson(*fields)) : update.bindNull();
    return update.bind(entry.id).run();
}

} // namespace

bool hidWords(const std::vector<RowChange> &changes)
{
    const auto isNewMask = [](const RowChange &change) {
        return change.entity == Entity::Mask && !change.before;
    };
    const auto isOldText = [](const RowChange &change) {
        return change.entity == Entity::Original && change.before;
    };
    return std::ranges::any_of(changes, isNewMask) && std::ranges::any_of(changes, isOldText);
}

Result<bool> hasHiddenWords(Connection &connection)
{
    const auto letters = connection.integer(R"(SELECT "last_letter" FROM "document")");
    if (!letters || *letters == 0)
        return letters ? Result<bool>(false) : letters.error();
    Statement rows(connection, kHiddenEntries + " LIMIT 1");
    rows.bindUtf8(textOf(kHiddenMark));
    const bool isFound = rows.next();
    const auto done = rows.finish();
    return done ? Result<bool>(isFound) : done.error();
}

Result<void> dropHashesInTransaction(Connection &connection)
{
    const auto entries = entriesWithHashes(connection);
    if (!entries)
        return entries.error();
    for (const Entry &entry : *entries) {
        if (auto done = rewriteEntry(connection, entry); !done)
            return done;
    }
    return {};
}

Result<void> noteWordsAreGone(Connection &connection)
{
    Statement update(connection,
                     R"(UPDATE "history" SET "old" = replace("old", ?, ?) WHERE "id" IN ()" +
                         kHiddenEntries + ")");
    return update.bindUtf8(textOf(kHiddenMark))
        .bindUtf8(textOf(kFormerMark))
        .bindUtf8(textOf(kHiddenMark))
        .run();
}

} // namespace gaiyo
