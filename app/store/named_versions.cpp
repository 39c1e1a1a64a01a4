#include "store/named_versions.h"

#include "store/canonical_json.h"
#include "store/connection.h"
#include "store/history.h"
#include "store/new_document.h"
#include "store/opening.h"
#include "store/statement.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

constexpr qsizetype kLongestName = 100;

Result<std::vector<NamedVersion>> readAll(Connection &connection)
{
    std::vector<NamedVersion> versions;
    Statement rows(connection, R"(SELECT "field", "seq", "at", "by" FROM "operation"
                                  WHERE "kind" = 'name_version' ORDER BY "seq")");
    while (rows.next())
        versions.push_back({rows.text(0), rows.integer(1),
                            QDateTime::fromString(rows.text(2), Qt::ISODateWithMs), rows.text(3)});
    if (auto done = rows.finish(); !done)
        return done.error();
    return versions;
}

Result<NamedVersion> nameInTransaction(Connection &connection, const NamedVersion &wanted,
                                       const QString &uuid)
{
    const auto earlier = findOperation(connection, uuid);
    if (!earlier)
        return earlier.error();
    const auto versions = readAll(connection);
    if (!versions)
        return versions.error();
    const auto known = std::find_if(versions->begin(), versions->end(), [&](const auto &version) {
        return *earlier ? version.revision == **earlier : version.name == wanted.name;
    });
    if (*earlier && known != versions->end())
        return *known;
    if (known != versions->end())
        return Error{
            ErrorKind::Invalid,
            Text::tr("There is a version “%1” already. Choose another name.").arg(wanted.name)};
    const auto revision = connection.integer(R"(SELECT "revision" FROM "document")");
    if (!revision)
        return revision.error();
    NamedVersion version = wanted;
    version.revision = *revision + 1;
    const OperationEntry entry{{uuid, QStringLiteral("name_version"), version.name, false},
                               version.by,
                               version.at,
                               version.revision};
    const auto written = writeHistoryInTransaction(connection, entry, {});
    return written ? Result<NamedVersion>(version) : written.error();
}

} // namespace

Result<std::vector<NamedVersion>> readNamedVersions(const QString &path)
{
    auto connection = openDocumentFile(path, Access::ReadOnly, path);
    if (!connection)
        return connection.error();
    return readAll(**connection);
}

Result<NamedVersion> nameVersion(const QString &path, const QString &name,
                                 const QString &operationUuid, const Author &author,
                                 const Clock &clock)
{
    const QString clean = storableText(name.simplified());
    if (clean.isEmpty() || clean.size() > kLongestName)
        return Error{ErrorKind::Invalid,
                     Text::tr("The name of a version has 1 to %1 characters.").arg(kLongestName)};
    auto connection = openDocumentFile(path, Access::ReadWrite, path);
    if (!connection)
        return connection.error();
    makeJournal(**connection);
    if (auto begun = (*connection)->run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    auto version =
        nameInTransaction(**connection, {clean, 0, clock.nowUtc(), author.name}, operationUuid);
    auto committed = version ? (*connection)->run("COMMIT") : Result<void>();
    (*connection)->rollback();
    return committed ? version : committed.error();
}

} // namespace gaiyo
