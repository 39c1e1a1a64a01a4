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
#include <map>
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

// What a page shows around an opinion: its line of the legend, and its headings. Each row is asked
// once for all opinions.
class PageSince
{
public:
    PageSince(Connection &connection, qint64 revision)
        : m_connection(connection)
        , m_revision(revision)
    {}

    Result<bool> isSameAround(const StoredRow &opinion)
    {
        const auto legend = isSame(Entity::Category, opinion.record.fields[u"category"].toString());
        if (!legend || !*legend)
            return legend;
        return isSame(Entity::Node, opinion.record.fields[u"node"].toString());
    }

private:
    Result<bool> isSame(Entity entity, const QString &id)
    {
        if (id.isEmpty())
            return true;
        if (const auto known = m_known.find(id); known != m_known.end())
            return known->second;
        m_known.emplace(id, true); // headings in a circle, in a damaged file
        const auto same = compare(entity, id);
        if (same)
            m_known[id] = *same;
        return same;
    }

    Result<bool> compare(Entity entity, const QString &id)
    {
        const auto row = findRow(m_connection, entity, id);
        if (!row || !*row)
            return row ? Result<bool>(false) : row.error();
        const bool isHeading = entity == Entity::Node;
        for (const QString &field :
             isHeading ? QStringList{QStringLiteral("title"), QStringLiteral("number"),
                                     QStringLiteral("parent")}
                       : QStringList{QStringLiteral("symbol"), QStringLiteral("text")}) {
            const auto same = isAsItWas(m_connection, **row, field, m_revision);
            if (!same || !*same)
                return same;
        }
        return isHeading ? isSame(entity, (*row)->record.fields[u"parent"].toString()) : true;
    }

    Connection &m_connection;
    qint64 m_revision;
    std::map<QString, bool> m_known; // by the row's id
};

// What the front page was called then; none where it is called the same.
Result<std::optional<QString>> formerLine(Connection &connection, const QString &field,
                                          qint64 revision)
{
    const auto row = findRow(connection, Entity::Consultation, kConsultationId.toString());
    if (!row)
        return row.error();
    if (!*row || revisionOf(**row, field) <= revision)
        return std::optional<QString>();
    const auto past = findFieldPast(connection, kConsultationId.toString(), field, revision);
    if (!past)
        return past.error();
    const bool isSame = past->value == (*row)->record.fields[field];
    return isSame ? std::optional<QString>() : std::optional(past->value.toString());
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

// A row that was removed and came back by undo was made then, and was there before.
Result<bool> wasThere(Connection &connection, const StoredRow &row, qint64 revision)
{
    if (row.made <= revision)
        return true;
    const auto past = findFieldPast(connection, row.record.id, QStringLiteral("summary"), revision);
    return past ? Result<bool>(past->value.isString()) : past.error();
}

// Not when the opinion came back by undo.
Result<qint64> confirmedAt(Connection &connection, const StoredRow &opinion)
{
    const QString stage = QStringLiteral("stage");
    if (opinion.fieldRevisions.contains(stage))
        return revisionOf(opinion, stage);
    const auto set = findFieldSet(connection, opinion.record.id, stage);
    return set ? Result<qint64>(set->value_or(opinion.made)) : set.error();
}

Result<void> readConfirmed(Connection &connection, const std::vector<StoredRow> &opinions,
                           const QStringList &printed, StandingWords &standing)
{
    for (const StoredRow &opinion : opinions) {
        if (opinion.record.fields[u"stage"].toString() != u"confirmed")
            continue;
        const auto confirmed = confirmedAt(connection, opinion);
        if (!confirmed)
            return confirmed.error();
        const auto stands = isStandingSince(connection, opinion, printed, *confirmed);
        if (!stands)
            return stands.error();
        if (*stands)
            standing.confirmed.insert(OpinionId(opinion.record.id));
    }
    return {};
}

// What stands of the last version that was decided on, if there is one.
Result<void> readApproved(Connection &connection, const std::vector<StoredRow> &opinions,
                          QStringList printed, StandingWords &standing)
{
    if (!standing.approval)
        return {};
    const qint64 revision = standing.approval->revision;
    printed << QStringLiteral("count") << QStringLiteral("node");
    PageSince page(connection, revision);
    for (const StoredRow &opinion : opinions) {
        const auto isOld = wasThere(connection, opinion, revision);
        if (!isOld)
            return isOld.error();
        if (!*isOld)
            continue;
        auto stands = isStandingSince(connection, opinion, printed, revision);
        if (stands && *stands)
            stands = page.isSameAround(opinion);
        const auto isTaken = isTakenOut(connection, opinion, revision);
        if (!stands || !isTaken)
            return stands ? isTaken.error() : stands.error();
        if (*stands)
            standing.approved.insert(OpinionId(opinion.record.id));
        if (*isTaken)
            standing.taken.insert(OpinionId(opinion.record.id));
    }
    auto gone = readGone(connection, revision);
    auto title = formerLine(connection, QStringLiteral("title"), revision);
    auto subtitle = formerLine(connection, QStringLiteral("subtitle"), revision);
    if (!gone)
        return gone.error();
    if (!title || !subtitle)
        return title ? subtitle.error() : title.error();
    standing.gone = std::move(*gone);
    standing.title = std::move(*title);
    standing.subtitle = std::move(*subtitle);
    return {};
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
            if (isConfirmed || standing.approval)
                opinions.push_back(std::move(row));
        });
    if (!visited)
        return visited.error();
    const auto printed = printedFields(**connection);
    if (!printed)
        return printed.error();
    if (const auto done = readConfirmed(**connection, opinions, *printed, standing); !done)
        return done.error();
    if (const auto done = readApproved(**connection, opinions, *printed, standing); !done)
        return done.error();
    return standing;
}

} // namespace gaiyo
