#include "store/confirmations.h"

#include "store/care/opening.h"
#include "store/file/connection.h"
#include "store/file/read_transaction.h"
#include "store/history/history.h"
#include "store/rows/row_table.h"

#include <vector>

namespace gaiyo {

namespace {

qint64 revisionOf(const StoredRow &row, const QString &field)
{
    const QJsonValue revision = row.fieldRevisions[field];
    return revision.isDouble() ? revision.toInteger() : row.made;
}

// Whether the field has the value that it had then.
Result<bool> isAsItWas(Connection &connection, const StoredRow &row, const QString &field,
                       qint64 revision)
{
    if (revisionOf(row, field) <= revision)
        return true;
    const auto past = findFieldPast(connection, row.record.id, field, revision);
    return past ? Result<bool>(past->value == row.record.fields[field]) : past.error();
}

Result<bool> isStanding(Connection &connection, const StoredRow &opinion)
{
    const qint64 confirmed = revisionOf(opinion, QStringLiteral("stage"));
    for (const QString &field :
         {QStringLiteral("summary"), QStringLiteral("category"), QStringLiteral("response")}) {
        const auto same = isAsItWas(connection, opinion, field, confirmed);
        if (!same || !*same)
            return same;
    }
    const QString response = opinion.record.fields[u"response"].toString();
    if (response.isEmpty())
        return true;
    const auto row = findRow(connection, Entity::Response, response);
    if (!row || !*row)
        return row ? Result<bool>(false) : row.error();
    return isAsItWas(connection, **row, QStringLiteral("text"), confirmed);
}

} // namespace

Result<std::set<OpinionId>> readConfirmations(const QString &path)
{
    const auto connection =
        openDocumentFile(path, Access::ReadOnly, path, currentPlan(), Later::Readable);
    if (!connection)
        return connection.error();
    ReadTransaction moment(**connection);
    if (auto begun = moment.begin(); !begun)
        return begun.error();
    std::vector<StoredRow> confirmed;
    const auto visited =
        visitRows(**connection, Entity::Opinion, {}, {}, [&](StoredRow row, const QByteArray &) {
            if (row.record.fields[u"stage"].toString() == u"confirmed")
                confirmed.push_back(std::move(row));
        });
    if (!visited)
        return visited.error();
    std::set<OpinionId> standing;
    for (const StoredRow &opinion : confirmed) {
        const auto stands = isStanding(**connection, opinion);
        if (!stands)
            return stands.error();
        if (*stands)
            standing.insert(OpinionId(opinion.record.id));
    }
    return standing;
}

} // namespace gaiyo
