#include "store/versions.h"

#include "base/sanitize.h"
#include "store/care/opening.h"
#include "store/file/connection.h"
#include "store/file/journal.h"
#include "store/file/statement.h"
#include "store/history/history.h"
#include "store/rows/new_document.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

constexpr qsizetype kLongestName = 100;

// An operation that changes no row.
Result<qint64> writeEmpty(Connection &connection, OperationEntry entry)
{
    const auto revision = connection.integer(R"(SELECT "revision" FROM "document")");
    if (!revision)
        return revision.error();
    entry.revision = *revision + 1;
    if (auto written = writeHistoryInTransaction(connection, entry, {}); !written)
        return written.error();
    return entry.revision;
}

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
    return writeEmpty(connection, std::move(entry));
}

// Whether a save that comes now may still be laid together with one that is there.
Result<bool> mayBeWrittenOver(Connection &connection, const QDateTime &now)
{
    Statement rows(connection, R"(SELECT 1 FROM "operation" WHERE "coalesces" = 1 AND "at" >= ?
        AND "seq" > (SELECT COALESCE(MAX("seq"), 0) FROM "operation"
                     WHERE "kind" IN (?, ?, ?, ?)))");
    rows.bind(timeText(now.addSecs(-kCoalesceSeconds)))
        .bind(kVersionKind)
        .bind(kApprovalKind)
        .bind(kInquiryKind)
        .bind(kExportKind);
    const bool isOpen = rows.next();
    if (auto done = rows.finish(); !done)
        return done.error();
    return isOpen;
}

// One transaction of its own.
Result<qint64> writeAlone(const QString &path,
                          const std::function<Result<qint64>(Connection &)> &write)
{
    auto opened = openDocumentFile(path, Access::ReadWrite, path);
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    makeJournal(connection);
    if (auto begun = connection.run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    const auto same = requireVersion(connection, currentPlan().version);
    auto written = same ? write(connection) : Result<qint64>(same.error());
    if (written) {
        if (auto done = connection.run("COMMIT"); !done)
            written = done.error();
    }
    if (!written)
        connection.rollback();
    return written;
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
    const OperationEntry entry{
        {operationUuid, kind == VersionKind::Approved ? kApprovalKind : kVersionKind, words, false},
        author.name,
        clock.nowUtc(),
        0};
    return writeAlone(path, [&](Connection &connection) -> Result<qint64> {
        return nameInTransaction(connection, entry);
    });
}

Result<void> keepStateApart(const QString &path, const QString &operationUuid, const Author &author,
                            const Clock &clock)
{
    OperationEntry entry{{operationUuid, kExportKind, {}, false}, author.name, clock.nowUtc(), 0};
    {
        const auto connection =
            openDocumentFile(path, Access::ReadOnly, path, currentPlan(), Later::Readable);
        if (!connection)
            return connection.error();
        const auto open = mayBeWrittenOver(**connection, entry.at);
        if (!open || !*open)
            return open ? Result<void>() : open.error();
    }
    const auto written =
        writeAlone(path, [&](Connection &connection) { return writeEmpty(connection, entry); });
    return written ? Result<void>() : written.error();
}

} // namespace gaiyo
