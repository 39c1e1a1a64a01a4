#include "store/confirmations.h"

#include "domain/row_values.h"
#include "domain/settings.h"
#include "domain/template.h"
#include "store/care/opening.h"
#include "store/file/connection.h"
#include "store/file/read_transaction.h"
#include "store/file/statement.h"
#include "store/history/history.h"
#include "store/rows/row_table.h"

#include <algorithm>
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

// What is printed of an opinion as it is: its words, and the free fields that have a column.
Result<QStringList> printedFields(Connection &connection)
{
    QStringList fields{QStringLiteral("summary"), QStringLiteral("category"),
                       QStringLiteral("response")};
    const auto row = findRow(connection, Entity::Consultation, kConsultationId.toString());
    if (!row)
        return row.error();
    Consultation consultation;
    if (*row)
        consultation = rowOf<Consultation>(kConsultationId.toString(), (*row)->record.fields);
    if (const auto settings = resolveSettings(consultation)) {
        for (const Column &column : freeColumnsOf(*settings))
            fields += columnFieldName(column.field);
    }
    return fields;
}

Result<bool> isStandingSince(Connection &connection, const StoredRow &opinion,
                             const QStringList &fields, qint64 revision)
{
    for (const QString &field : fields) {
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

// Whether the opinion had a place in the booklet of its own then.
Result<bool> wasPrinted(Connection &connection, const QString &opinion, qint64 revision)
{
    const auto node = findFieldPast(connection, opinion, QStringLiteral("node"), revision);
    if (!node)
        return node.error();
    const auto joined = findFieldPast(connection, opinion, QStringLiteral("joined"), revision);
    if (!joined)
        return joined.error();
    return node->value.isString() && !joined->value.isString();
}

Result<QStringList> opinionsRemovedSince(Connection &connection, qint64 revision)
{
    Statement rows(connection, R"(SELECT CAST("id" AS BLOB) FROM "retired"
                                  WHERE "operation" > ? AND "entity" = ?)");
    rows.bind(revision).bind(entityName(Entity::Opinion));
    QStringList ids;
    while (rows.next())
        ids += rows.text(0);
    if (auto done = rows.finish(); !done)
        return done.error();
    return ids;
}

Result<std::vector<GoneOpinion>> readGone(Connection &connection, qint64 revision)
{
    const auto removed = opinionsRemovedSince(connection, revision);
    if (!removed)
        return removed.error();
    std::vector<GoneOpinion> gone;
    for (const QString &id : *removed) {
        const auto printed = wasPrinted(connection, id, revision);
        if (!printed)
            return printed.error();
        if (!*printed)
            continue;
        const auto ref = findFieldPast(connection, id, QStringLiteral("ref"), revision);
        const auto summary = findFieldPast(connection, id, QStringLiteral("summary"), revision);
        if (!ref || !summary)
            return ref ? summary.error() : ref.error();
        gone.push_back({ref->value.toString(), summary->value.toString()});
    }
    std::ranges::sort(gone, {}, &GoneOpinion::ref);
    return gone;
}

// Joined to another since, or sent back to those without a place.
Result<bool> isTakenOut(Connection &connection, const StoredRow &opinion, qint64 revision)
{
    const QJsonObject &fields = opinion.record.fields;
    if (fields[u"node"].isString() && !fields[u"joined"].isString())
        return false;
    for (const QString &field : {QStringLiteral("node"), QStringLiteral("joined")}) {
        const auto same = isAsItWas(connection, opinion, field, revision);
        if (!same)
            return same.error();
        if (!*same)
            return wasPrinted(connection, opinion.record.id, revision);
    }
    return false;
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
    const auto printed = printedFields(**connection);
    if (!printed)
        return printed.error();
    const auto keep = [&](const StoredRow &opinion, qint64 revision,
                          std::set<OpinionId> &among) -> Result<void> {
        const auto stands = isStandingSince(**connection, opinion, *printed, revision);
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
            const auto isTaken = isTakenOut(**connection, opinion, standing.approval->revision);
            if (!isTaken)
                return isTaken.error();
            if (*isTaken)
                standing.taken.insert(OpinionId(opinion.record.id));
        }
    }
    if (standing.approval) {
        auto gone = readGone(**connection, standing.approval->revision);
        if (!gone)
            return gone.error();
        standing.gone = std::move(*gone);
    }
    return standing;
}

} // namespace gaiyo
