#include "store/versions.h"

#include "base/sanitize.h"
#include "store/care/opening.h"
#include "store/file/connection.h"
#include "store/file/journal.h"
#include "store/file/statement.h"
#include "store/history/history.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

constexpr qsizetype kLongestName = 100;

Result<qint64> nameInTransaction(Connection &connection, OperationEntry entry)
{
    const auto earlier = findOperation(connection, entry.info.uuid);
    if (!earlier)
        return earlier.error();
    if (*earlier) // the answer to the first attempt was lost
        return **earlier;
    const auto known = versionsIn(connection);
    if (!known)
        return known.error();
    const QString &name = entry.info.field;
    const bool isTaken = std::any_of(known->begin(), known->end(),
                                     [&](const NamedVersion &v) { return v.name == name; });
    if (isTaken)
        return Error{
            ErrorKind::Invalid,
            Sentences::tr("There is a version “%1” already. A version stays as it was named; "
                          "please give this one another name.")
                .arg(name)};
    const auto revision = connection.integer(R"(SELECT "revision" FROM "document")");
    if (!revision)
        return revision.error();
    entry.revision = *revision + 1;
    if (auto written = writeHistoryInTransaction(connection, entry, {}); !written)
        return written.error();
    return entry.revision;
}

} // namespace

Result<std::vector<NamedVersion>> versionsIn(Connection &connection)
{
    std::vector<NamedVersion> versions;
    Statement rows(connection, R"(SELECT "seq", CAST("field" AS BLOB),
                                         CAST("at" AS BLOB), CAST("by" AS BLOB),
                                         CAST("kind" AS BLOB) FROM "operation"
                                  WHERE "kind" IN (?, ?) ORDER BY "seq")");
    rows.bind(kVersionKind).bind(kApprovalKind);
    while (rows.next())
        versions.push_back({rows.integer(0), rows.text(1),
                            QDateTime::fromString(rows.text(2), Qt::ISODateWithMs), rows.text(3),
                            rows.text(4) == kApprovalKind});
    if (auto done = rows.finish(); !done)
        return done.error();
    return versions;
}

Result<std::vector<NamedVersion>> readVersions(const QString &path, const Progress &progress)
{
    auto connection =
        openDocumentFile(path, Access::ReadOnly, path, currentPlan(), Later::Readable, progress);
    if (!connection)
        return connection.error();
    return versionsIn(**connection);
}

Result<qint64> nameVersion(const QString &path, const QString &name, const QString &operationUuid,
                           const Author &author, const Clock &clock, VersionKind kind)
{
    const QString words = sanitizeLine(name).trimmed();
    if (words.isEmpty())
        return Error{ErrorKind::Invalid, Sentences::tr("Please give the version a name.")};
    if (words.size() > kLongestName)
        return Error{
            ErrorKind::Invalid,
            Sentences::tr("The name of a version has at most %1 characters.").arg(kLongestName)};
    auto opened = openDocumentFile(path, Access::ReadWrite, path);
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    makeJournal(connection);
    const OperationEntry entry{
        {operationUuid, kind == VersionKind::Approved ? kApprovalKind : kVersionKind, words, false},
        author.name,
        clock.nowUtc(),
        0};
    if (auto begun = connection.run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    const auto same = requireVersion(connection, currentPlan().version);
    auto named = same ? nameInTransaction(connection, entry) : Result<qint64>(same.error());
    if (named) {
        if (auto done = connection.run("COMMIT"); !done)
            named = done.error();
    }
    if (!named)
        connection.rollback();
    return named;
}

} // namespace gaiyo
