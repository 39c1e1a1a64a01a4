#include "store/document_store.h"

#include "store/care/opening.h"
#include "store/care/purge.h"
#include "store/file/journal.h"
#include "store/file/new_file.h"
#include "store/file/read_transaction.h"
#include "store/file/statement.h"
#include "store/history/former_words.h"
#include "store/history/history.h"
#include "store/rows/former_rows.h"
#include "store/rows/new_document.h"
#include "store/rows/row_table.h"
#include "store/rows/row_version.h"
#include "store/rows/snapshot_rows.h"

#include <QCoreApplication>
#include <QDir>

#include <map>
#include <set>
#include <utility>

namespace gaiyo {

namespace {

struct ChangedRow
{
    Entity entity;
    QString id;
    std::optional<QJsonObject> before;
};

// Each row once, as it was before the first entry after `revision`.
Result<std::vector<ChangedRow>> rowsInHistory(Connection &connection, qint64 revision)
{
    std::vector<ChangedRow> changed;
    std::set<QString> seen;
    Statement rows(connection, R"(SELECT CAST("entity" AS BLOB), CAST("row" AS BLOB),
                                         CAST("old" AS BLOB) FROM "history"
                                  WHERE "operation" > ? ORDER BY "operation", "id")");
    rows.bind(revision);
    while (rows.next()) {
        const auto entity = findEntity(rows.text(0));
        const QString id = rows.text(1);
        if (!entity || !seen.insert(id).second)
            continue;
        changed.push_back({*entity, id, std::nullopt});
        if (!rows.isNull(2))
            changed.back().before =
                findStoredFields(*entity, rows.bytes(2)).value_or(QJsonObject());
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return changed;
}

// The operation that made the file has no history: its rows are those that are there.
Result<std::vector<RowChange>> allRows(Connection &connection)
{
    std::vector<RowChange> changes;
    for (const Entity entity : kEntities) {
        auto visited =
            visitRows(connection, entity, {}, {}, [&](StoredRow row, const QByteArray &) {
                changes.push_back(
                    {entity, row.record.id, std::nullopt, std::move(row.record.fields)});
            });
        if (!visited)
            return visited.error();
    }
    return changes;
}

// Needs a read transaction open.
Result<std::vector<RowChange>> changesIn(Connection &connection, qint64 revision)
{
    if (revision < 1)
        return allRows(connection);
    auto rows = rowsInHistory(connection, revision);
    if (!rows)
        return rows.error();
    std::vector<RowChange> changes;
    for (ChangedRow &row : *rows) {
        auto now = findRow(connection, row.entity, row.id);
        if (!now)
            return now.error();
        RowChange change{row.entity, row.id, std::move(row.before), std::nullopt};
        if (*now)
            change.after = std::move((*now)->record.fields);
        if (change.before != change.after)
            changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace

DocumentStore::DocumentStore(std::unique_ptr<Connection> connection, Access access, Author author,
                             const Clock &clock)
    : m_connection(std::move(connection))
    , m_access(access)
    , m_author(std::move(author))
    , m_clock(clock)
{}

DocumentStore::~DocumentStore() = default;

Result<std::unique_ptr<DocumentStore>> DocumentStore::open(const QString &path, Access access,
                                                           const Author &author, const Clock &clock,
                                                           const Progress &progress)
{
    const Later later = isForReading(access) ? Later::Readable : Later::Refused;
    auto connection = openDocumentFile(path, access, path, currentPlan(), later, progress);
    if (!connection)
        return connection.error();
    std::unique_ptr<DocumentStore> store(
        new DocumentStore(std::move(*connection), access, author, clock));
    const auto version = versionOf(*store->m_connection);
    if (!version)
        return version.error();
    store->m_version = *version;
    if (auto seen = store->takeChangedByOthers(); !seen)
        return seen.error();
    return store;
}

void DocumentStore::setProgress(const Progress &progress)
{
    m_connection->setProgress(progress);
}

Result<void> DocumentStore::create(const QString &path, const Snapshot &values,
                                   const OperationInfo &info, const Author &author,
                                   const Clock &clock, const Progress &progress)
{
    auto file = NewFile::beside(path);
    if (!file)
        return file.error();
    if (auto written = writeNewDocument(file->temporaryPath(), values, {}, info, author, clock,
                                        path, progress);
        !written)
        return written.error();
    return file->publish();
}

void DocumentStore::prepareSession()
{
    if (m_access == Access::ReadWrite)
        makeJournal(*m_connection);
}

Result<Snapshot> DocumentStore::load(std::vector<RankedRow> *ranks)
{
    ReadTransaction transaction(*m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    if (ranks) {
        auto found = findRanks(*m_connection);
        if (!found)
            return found.error();
        *ranks = std::move(*found);
    }
    return loadInTransaction(*m_connection);
}

Result<Snapshot> DocumentStore::loadAt(qint64 revision, const FieldsBefore &before)
{
    ReadTransaction transaction(*m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    const auto entries = readHistoryInTransaction(*m_connection, revision);
    if (!entries)
        return entries.error();
    FormerRows former;
    std::map<std::pair<Entity, QString>, ChangesOfRow> changes;
    for (auto entry = entries->rbegin(); entry != entries->rend(); ++entry) {
        former.changed[entry->entity].insert(entry->id);
        changes[{entry->entity, entry->id}].push_back(&*entry);
    }
    former.before = [&](Entity entity, const QString &id, std::optional<QJsonObject> now) {
        return before(changes.at({entity, id}), std::move(now));
    };
    auto values = loadFormerInTransaction(*m_connection, former);
    if (values)
        values->revision = revision;
    return values;
}

Result<Snapshot> DocumentStore::loadWhole(const Snapshot *known)
{
    ReadTransaction transaction(*m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    return known ? loadWordsInTransaction(*m_connection, *known)
                 : loadInTransaction(*m_connection, Texts::Read);
}

Result<std::optional<QString>> DocumentStore::originalText(const QString &id)
{
    const auto row = findRow(*m_connection, Entity::Original, id);
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->record.fields[u"text"].toString()) : std::nullopt;
}

Result<void> DocumentStore::forgetPast(int waitMilliseconds)
{
    const BusyPatience patience(*m_connection, waitMilliseconds);
    auto done = rewriteDocument(*m_connection);
    if (auto set = m_connection->setPragma("locking_mode", "NORMAL", "normal"); !set)
        return set;
    // The lock goes with the next statement.
    const auto released = revision();
    return !done ? done : released ? Result<void>() : released.error();
}

Result<bool> DocumentStore::hasHiddenWords()
{
    return gaiyo::hasHiddenWords(*m_connection);
}

Result<qint64> DocumentStore::revision()
{
    return m_connection->integer(R"(SELECT "revision" FROM "document")");
}

Result<bool> DocumentStore::takeChangedByOthers(int waitMilliseconds)
{
    const BusyPatience patience(*m_connection, waitMilliseconds);
    auto version = m_connection->integer("PRAGMA data_version");
    if (!version)
        return version.error();
    return std::exchange(m_dataVersion, *version) != *version;
}

Result<DocumentStore::Committed> DocumentStore::committedSince(qint64 revision)
{
    ReadTransaction transaction(*m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    const auto last = this->revision();
    if (!last)
        return last.error();
    const auto uuid = operationUuid(*last);
    if (!uuid)
        return uuid.error();
    auto changes = changesIn(*m_connection, revision);
    if (!changes)
        return changes.error();
    return Committed{*last, *uuid, std::move(*changes)};
}

Result<std::vector<RowChange>> DocumentStore::changesSince(qint64 revision)
{
    ReadTransaction transaction(*m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    return changesIn(*m_connection, revision);
}

Result<bool> DocumentStore::hasOperation(const QString &uuid)
{
    const auto found = findOperation(uuid);
    return found ? Result<bool>(found->has_value()) : found.error();
}

Result<std::optional<qint64>> DocumentStore::findOperation(const QString &uuid)
{
    return gaiyo::findOperation(*m_connection, uuid);
}

Result<std::optional<RemovedRow>> DocumentStore::findRemoved(const QString &row)
{
    return findRemovedRow(*m_connection, row);
}

Result<bool> DocumentStore::isRetired(const QString &id)
{
    Statement rows(*m_connection, R"(SELECT 1 FROM "retired" WHERE "id" = ?)");
    rows.bind(id);
    const bool isFound = rows.next();
    const auto done = rows.finish();
    return done ? Result<bool>(isFound) : done.error();
}

Result<QString> DocumentStore::operationUuid(qint64 revision)
{
    return findOperationUuid(*m_connection, revision);
}

bool DocumentStore::isMoved() const
{
    return m_connection->isMoved();
}

QString DocumentStore::path() const
{
    return m_connection->path();
}

QString DocumentStore::versionNotice() const
{
    const int ours = currentPlan().version;
    if (m_version.version <= ours)
        return {};
    return QCoreApplication::translate(
               "Store",
               "%1 was made by a newer version of Gaiyo (document version %2; this program "
               "writes version %3). It can only be read here, and what the newer version "
               "added to it is not shown.")
        .arg(QDir::toNativeSeparators(path()))
        .arg(m_version.version)
        .arg(ours);
}

QString DocumentStore::momentNotice() const
{
    if (!m_connection->isInMemory())
        return {};
    return QCoreApplication::translate(
               "Store",
               "%1 was made by an older version of Gaiyo, and can only be read here. It is shown "
               "as it was at the moment when it was opened: open it again to see what others "
               "have saved since.")
        .arg(QDir::toNativeSeparators(path()));
}

Access DocumentStore::access() const
{
    return m_access;
}

} // namespace gaiyo
