#include "store/rows/ranked_rows.h"

#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"

#include <QStringList>

namespace gaiyo {

namespace {

const QString kRank = QStringLiteral("rank");
// Text is read as bytes: statement.h says why.
const QByteArray kSelect = R"(SELECT CAST("id" AS BLOB), CAST("rank" AS BLOB))";

QByteArray tableOf(Entity entity)
{
    return " FROM \"" + entityName(entity).toLatin1() + '"';
}

// What makes the siblings; its value is the first to be bound.
QByteArray conditionOf(const SiblingRows &siblings)
{
    return siblings.field.isEmpty() ? QByteArray("? IS NULL")
                                    : '"' + siblings.field.toLatin1() + "\" IS ?";
}

void bindValue(Statement &statement, const SiblingRows &siblings)
{
    if (siblings.value.isString())
        statement.bind(siblings.value.toString());
    else if (siblings.value.isDouble())
        statement.bind(siblings.value.toInteger());
    else
        statement.bindNull();
}

Result<void> checkField(const SiblingRows &siblings)
{
    if (siblings.field.isEmpty() ? siblings.value.isString()
                                 : !hasField(siblings.entity, siblings.field))
        return internalError(entityName(siblings.entity) + u'.' + siblings.field);
    return {};
}

Result<std::vector<RankedRow>> readAll(Statement &statement, Entity entity)
{
    std::vector<RankedRow> rows;
    while (statement.next())
        rows.push_back({entity, statement.text(0), statement.text(1)});
    if (auto done = statement.finish(); !done)
        return done.error();
    return rows;
}

} // namespace

Result<std::vector<RankedRow>> findRanks(Connection &connection)
{
    std::vector<RankedRow> all;
    for (const Entity entity : kEntities) {
        if (!hasField(entity, kRank))
            continue;
        Statement statement(connection, kSelect + tableOf(entity));
        auto rows = readAll(statement, entity);
        if (!rows)
            return rows;
        all.insert(all.end(), std::make_move_iterator(rows->begin()),
                   std::make_move_iterator(rows->end()));
    }
    return all;
}

Result<std::vector<RankedRow>> findNeighbours(Connection &connection, const SiblingRows &siblings,
                                              Side side, const RankedRow *from,
                                              const QString &except, size_t most)
{
    if (auto known = checkField(siblings); !known)
        return known.error();
    const bool isBefore = side == Side::Before;
    const QByteArray direction = isBefore ? " DESC" : "";
    QByteArray sql = kSelect + tableOf(siblings.entity) + " WHERE " + conditionOf(siblings) +
                     R"( AND "id" <> ?)";
    if (from)
        sql += QByteArray(R"( AND ("rank", "id") )") + (isBefore ? "<" : ">") + " (?, ?)";
    sql += R"( ORDER BY "rank")" + direction + R"(, "id")" + direction + " LIMIT " +
           QByteArray::number(qint64(most));
    Statement statement(connection, sql);
    bindValue(statement, siblings);
    statement.bind(except);
    if (from)
        statement.bind(from->rank).bind(from->id);
    return readAll(statement, siblings.entity);
}

Result<size_t> countSiblings(Connection &connection, const SiblingRows &siblings, size_t most)
{
    if (auto known = checkField(siblings); !known)
        return known.error();
    Statement statement(connection, "SELECT count(*) FROM (SELECT 1" + tableOf(siblings.entity) +
                                        " WHERE " + conditionOf(siblings) + " LIMIT " +
                                        QByteArray::number(qint64(most)) + ')');
    bindValue(statement, siblings);
    const size_t count = statement.next() ? size_t(statement.integer(0)) : 0;
    if (auto done = statement.finish(); !done)
        return done.error();
    return count;
}

} // namespace gaiyo
