#include "store/care/letter_trace.h"

#include "base/canonical_json.h"
#include "store/care/opening.h"
#include "store/file/connection.h"
#include "store/file/read_transaction.h"
#include "store/file/statement.h"
#include "store/rows/row_table.h"

#include <QCoreApplication>
#include <QDir>

#include <functional>

namespace gaiyo {

namespace {

// Calls with the id and each state that rows of this kind had before and after a change.
using PastVisitor = std::function<void(const QString &id, const QJsonObject &fields)>;

Result<void> visitPast(Connection &connection, Entity entity, const PastVisitor &visit)
{
    Statement history(connection, R"(SELECT CAST("row" AS BLOB), CAST("old" AS BLOB),
        CAST("new" AS BLOB) FROM "history" WHERE "entity" = ?)");
    history.bind(entityName(entity));
    while (history.next()) {
        for (const int column : {1, 2}) {
            if (const auto fields = findJsonObject(history.bytes(column)))
                visit(history.text(0), *fields);
        }
    }
    return history.finish();
}

// "" where no letter of the document has the number.
Result<QString> findPresent(Connection &connection, int number)
{
    QString found;
    const auto visited =
        visitRows(connection, Entity::Letter, QStringLiteral("no"), number,
                  [&](const StoredRow &row, const QByteArray &) { found = row.record.id; });
    return visited ? Result<QString>(found) : visited.error();
}

Result<QString> findFormer(Connection &connection, int number)
{
    QString found;
    const auto visited =
        visitPast(connection, Entity::Letter, [&](const QString &id, const QJsonObject &fields) {
            if (fields[u"no"].toInt() == number)
                found = id;
        });
    return visited ? Result<QString>(found) : visited.error();
}

Result<QString> findById(Connection &connection, const QString &id)
{
    const auto row = findRow(connection, Entity::Letter, id);
    if (!row || *row)
        return row ? Result<QString>(id) : row.error();
    QString found;
    Statement retired(connection,
                      R"(SELECT 1 FROM "retired" WHERE "id" = ? AND "entity" = 'letter')");
    retired.bind(id);
    while (retired.next())
        found = id;
    const auto done = retired.finish();
    return done ? Result<QString>(found) : done.error();
}

Result<QString> findNamed(Connection &connection, const QString &named)
{
    bool isNumber = false;
    const int number = named.toInt(&isNumber);
    if (!isNumber)
        return findById(connection, named);
    auto found = findPresent(connection, number);
    return found && found->isEmpty() ? findFormer(connection, number) : found;
}

Result<void> traceOriginals(Connection &connection, const QString &letterId, LetterTrace &trace)
{
    return visitPast(connection, Entity::Original, [&](const QString &id, const auto &fields) {
        if (fields[u"letter"].toString() == letterId && !trace.originals.contains(id))
            trace.originals += id;
    });
}

Result<void> traceParts(Connection &connection, LetterTrace &trace)
{
    for (const Entity entity : {Entity::Mask, Entity::Passage}) {
        const auto visited = visitPast(connection, entity, [&](const QString &id, const auto &f) {
            if (!trace.originals.contains(f[u"original"].toString()))
                return;
            trace.rows.insert(id);
            if (const QString opinion = f[u"opinion"].toString(); !opinion.isEmpty())
                trace.opinions.insert(opinion);
        });
        if (!visited)
            return visited;
    }
    return {};
}

Result<void> traceSubmitters(Connection &connection, const QString &letterId, LetterTrace &trace)
{
    std::set<QString> submitters;
    const auto visited =
        visitPast(connection, Entity::Letter, [&](const QString &id, const QJsonObject &fields) {
            if (id == letterId)
                submitters.insert(fields[u"submitter"].toString());
        });
    if (!visited)
        return visited;
    submitters.erase(QString());
    for (const QString &submitter : submitters) {
        const auto isThere = isLiveId(connection, submitter);
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            trace.submitters += submitter;
    }
    return {};
}

// Reads a document of which nobody changes anything meanwhile.
template <typename Value>
Result<Value> atOneMoment(const QString &path,
                          const std::function<Result<Value>(Connection &)> &read)
{
    const auto connection = openDocumentFile(path, Access::ReadOnly, path);
    if (!connection)
        return connection.error();
    ReadTransaction moment(**connection);
    if (auto begun = moment.begin(); !begun)
        return begun.error();
    return read(**connection);
}

} // namespace

Result<LetterTrace> traceLetter(Connection &connection, const QString &letterId)
{
    LetterTrace trace;
    if (auto done = traceOriginals(connection, letterId, trace); !done)
        return done.error();
    if (auto done = traceParts(connection, trace); !done)
        return done.error();
    if (auto done = traceSubmitters(connection, letterId, trace); !done)
        return done.error();
    return trace;
}

Result<LetterTrace> traceLetter(const QString &path, const QString &letterId)
{
    return atOneMoment<LetterTrace>(
        path, [&](Connection &connection) { return traceLetter(connection, letterId); });
}

Result<QString> findLetter(const QString &path, const QString &named)
{
    auto found = atOneMoment<QString>(
        path, [&](Connection &connection) { return findNamed(connection, named); });
    if (found && found->isEmpty())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Store", "There is and was no letter “%1” in %2; "
                                                          "give its number, or its id.")
                         .arg(named, QDir::toNativeSeparators(path))};
    return found;
}

} // namespace gaiyo
