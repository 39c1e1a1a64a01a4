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

Result<bool> isStandingSince(Connection &connection, const StoredRow &opinion, qint64 revision)
{
    for (const QString &field :
         {QStringLiteral("summary"), QStringLiteral("category"), QStringLiteral("response")}) {
        const auto same = isAsItWas(connection, opinion, field, revision);
        if (!same || !*same)
            return same;
    }
    const QString response = opinion.record.fields[u"response"].toString();
    if (response.isEmpty())
        return true;
    const auto row = findRow(connection, Entity::Response, response);
    if (!row || !*row)
        return row ? Result<bool>(false) : row.error();
    return isAsItWas(connection, **row, QStringLiteral("text"), revision);
}

} // namespace

Result<StandingWords> readStanding(const QString &path)
{
    const auto connection =
        openDocumentFile(path, Access::ReadOnly, path, currentPlan(), Later::Readable);
    if (!connection)
        return connection.error();
    ReadTransaction moment(**connection);
    if (auto begun = moment.begin(); !begun)
        return begun.error();
    const auto versions = versionsIn(**connection);
    if (!versions)
        return versions.error();
    StandingWords standing;
    for (const NamedVersion &version : *versions) {
        if (version.isApproved)
            standing.approval = version;
    }
    std::vector<StoredRow> opinions;
    const auto visited =
        visitRows(**connection, Entity::Opinion, {}, {}, [&](StoredRow row, const QByteArray &) {
            const bool isConfirmed = row.record.fields[u"stage"].toString() == u"confirmed";
            const bool wasThere = standing.approval && row.made <= standing.approval->revision;
            if (isConfirmed || wasThere)
                opinions.push_back(std::move(row));
        });
    if (!visited)
        return visited.error();
    const auto keep = [&](const StoredRow &opinion, qint64 revision,
                          std::set<OpinionId> &among) -> Result<void> {
        const auto stands = isStandingSince(**connection, opinion, revision);
        if (stands && *stands)
            among.insert(OpinionId(opinion.record.id));
        return stands ? Result<void>() : stands.error();
    };
    for (const StoredRow &opinion : opinions) {
        if (opinion.record.fields[u"stage"].toString() == u"confirmed") {
            const qint64 confirmed = revisionOf(opinion, QStringLiteral("stage"));
            if (const auto done = keep(opinion, confirmed, standing.confirmed); !done)
                return done.error();
        }
        if (standing.approval && opinion.made <= standing.approval->revision) {
            if (const auto done = keep(opinion, standing.approval->revision, standing.approved);
                !done)
                return done.error();
        }
    }
    return standing;
}

} // namespace gaiyo
