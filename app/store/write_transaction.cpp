#include "store/document_store.h"
#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"
#include "store/history/history.h"
#include "store/rows/counters.h"
#include "store/rows/new_document.h"
#include "store/rows/row_table.h"

#include <QCoreApplication>
#include <QDir>

#include <unordered_map>

namespace gaiyo {

namespace {

// A row that the transaction has written: as it was found, and as it is now.
struct Touched
{
    Entity entity;
    QString id;
    std::optional<StoredRow> original;
    std::optional<StoredRow> now;
    std::optional<QJsonObject> told; // fields as takeNewChanges() told them last
    bool isNew = false;              // written since then

    bool isChanged() const
    {
        return original.has_value() != now.has_value() ||
               (now && now->record.fields != original->record.fields);
    }
};

// A colleague's newer program may have brought the file up to date meanwhile: rows of the old
// shape must not be written into it.
Result<void> requireSameVersion(Connection &connection, const FileVersion &opened)
{
    const auto now = versionOf(connection);
    if (!now)
        return now.error();
    if (now->version == opened.version)
        return {};
    return Error{ErrorKind::TooNew,
                 QCoreApplication::translate(
                     "Store", "Somebody has opened %1 with a newer version of Gaiyo meanwhile "
                              "(document version %2 instead of %3). Nothing was saved; your words "
                              "are kept here. Open the document with the newer version.")
                     .arg(QDir::toNativeSeparators(connection.path()))
                     .arg(now->version)
                     .arg(opened.version)};
}

std::optional<QJsonObject> fieldsIn(const std::optional<StoredRow> &row)
{
    return row ? std::optional(row->record.fields) : std::nullopt;
}

} // namespace

struct WriteTransaction::State
{
    State(Connection &c, Author a, const Clock &k)
        : connection(c)
        , author(std::move(a))
        , clock(k)
    {}

    Connection &connection;
    Author author;
    const Clock &clock;
    QDateTime at;
    qint64 base = 0; // revision that the transaction found
    bool isOpen = true;
    bool isOutcomeUnknown = false;
    std::vector<Touched> touched;
    std::unordered_map<QString, size_t> positions; // in touched; ids are unique over all kinds
    std::vector<size_t> news;                      // positions of what was written since told
    mutable std::vector<RowChange> changes;        // of touched, made when asked for
    mutable bool areChangesStale = false;

    qint64 revision() const { return base + 1; }

    Result<void> requireOpen() const
    {
        return isOpen ? Result<void>()
                      : Result<void>(internalError(QStringLiteral("transaction is over")));
    }

    void end()
    {
        connection.rollback();
        isOpen = false;
    }

    Result<Touched *> touch(Entity entity, const QString &id)
    {
        if (auto open = requireOpen(); !open)
            return open.error();
        const auto known = positions.find(id);
        if (known != positions.end()) {
            if (touched[known->second].entity != entity)
                return internalError(QStringLiteral("id of another kind: ") + id);
            return &touched[known->second];
        }
        auto found = findRow(connection, entity, id);
        if (!found)
            return found.error();
        positions.emplace(id, touched.size());
        touched.push_back({entity, id, *found, *found, fieldsIn(*found)});
        return &touched.back();
    }

    void write(Touched &row, std::optional<StoredRow> now)
    {
        row.now = std::move(now);
        areChangesStale = true;
        if (!row.isNew)
            news.push_back(size_t(&row - touched.data()));
        row.isNew = true;
    }

    // The row with what goes with its fields: a field has the revision of its present value, and a
    // row that is again as it was found is the one that was found.
    StoredRow rowWith(const Touched &row, QJsonObject fields) const
    {
        if (row.original && row.original->record.fields == fields)
            return *row.original;
        StoredRow next{
            {row.entity, row.id, {}, revision()}, revision(), {}, timeText(at), author.name};
        if (row.original) {
            next.made = row.original->made;
            next.fieldRevisions = row.original->fieldRevisions;
            for (auto i = fields.begin(); i != fields.end(); ++i) {
                if (row.original->record.fields[i.key()] != i.value())
                    next.fieldRevisions[i.key()] = revision();
            }
        }
        next.record.fields = std::move(fields);
        return next;
    }

    const std::vector<RowChange> &currentChanges() const
    {
        if (areChangesStale) {
            changes.clear();
            for (const Touched &row : touched) {
                if (row.isChanged())
                    changes.push_back(
                        {row.entity, row.id, fieldsIn(row.original), fieldsIn(row.now)});
            }
            areChangesStale = false;
        }
        return changes;
    }

    Result<qint64> outcomeAfter(const Error &error, const QString &uuid)
    {
        connection.rollback();
        // Busy at COMMIT: a reader stood in the way before anything was written.
        if (error.kind == ErrorKind::Busy)
            return error;
        auto found = gaiyo::findOperation(connection, uuid);
        if (found && *found)
            return **found;
        isOutcomeUnknown = !found;
        return error;
    }
};

WriteTransaction::WriteTransaction(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}

WriteTransaction::~WriteTransaction()
{
    if (m_state->isOpen)
        m_state->end();
}

Result<std::optional<Record>> WriteTransaction::find(Entity entity, const QString &id)
{
    if (auto open = m_state->requireOpen(); !open)
        return open.error();
    auto row = findRow(m_state->connection, entity, id);
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->record) : std::nullopt;
}

Result<std::vector<Record>> WriteTransaction::select(Entity entity, const QString &field,
                                                     const QJsonValue &value)
{
    if (auto open = m_state->requireOpen(); !open)
        return open.error();
    std::vector<Record> records;
    auto visited = visitRows(
        m_state->connection, entity, field, value,
        [&](StoredRow row, const QByteArray &) { records.push_back(std::move(row.record)); });
    if (!visited)
        return visited.error();
    return records;
}

Result<std::vector<RankedRow>> WriteTransaction::findNeighbours(const SiblingRows &siblings,
                                                                Side side, const RankedRow *from,
                                                                const QString &except, size_t most)
{
    if (auto open = m_state->requireOpen(); !open)
        return open.error();
    return gaiyo::findNeighbours(m_state->connection, siblings, side, from, except, most);
}

Result<size_t> WriteTransaction::countSiblings(const SiblingRows &siblings, size_t most)
{
    if (auto open = m_state->requireOpen(); !open)
        return open.error();
    return gaiyo::countSiblings(m_state->connection, siblings, most);
}

Result<bool> WriteTransaction::isIdTaken(const QString &id)
{
    if (auto open = m_state->requireOpen(); !open)
        return open.error();
    // Removed within this transaction: retired only at its commit.
    if (m_state->positions.contains(id) && m_state->touched[m_state->positions.at(id)].original)
        return true;
    Statement rows(m_state->connection, R"(SELECT 1 FROM "retired" WHERE "id" = ?)");
    rows.bind(id);
    const bool isRetired = rows.next();
    if (auto done = rows.finish(); !done)
        return done.error();
    return isRetired ? Result<bool>(true) : isLiveId(m_state->connection, id);
}

Result<qint64> WriteTransaction::fieldRevision(Entity entity, const QString &id,
                                               const QString &field)
{
    if (auto open = m_state->requireOpen(); !open)
        return open.error();
    auto row = findRow(m_state->connection, entity, id);
    if (!row)
        return row.error();
    if (!*row || !(*row)->record.fields.contains(field))
        return internalError(entityName(entity) + u'.' + field + u' ' + id);
    const QJsonValue revision = (*row)->fieldRevisions[field];
    return revision.isDouble() ? revision.toInteger() : (*row)->made;
}

Result<FieldPast> WriteTransaction::fieldPast(Entity entity, const QString &id,
                                              const QString &field, qint64 revision)
{
    auto row = find(entity, id);
    if (!row)
        return row.error();
    auto changedAt = *row ? fieldRevision(entity, id, field) : Result<qint64>(revision + 1);
    if (!changedAt)
        return changedAt.error();
    if (*changedAt <= revision)
        return FieldPast{(*row)->fields[field], {}, {}};
    return findFieldPast(m_state->connection, id, field, revision);
}

Result<std::optional<RemovedRow>> WriteTransaction::findRemoved(Entity entity, const QString &id)
{
    auto row = find(entity, id);
    if (!row)
        return row.error();
    if (*row)
        return std::optional<RemovedRow>();
    auto removed = findRemovedRow(m_state->connection, id);
    if (!removed || !*removed)
        return removed;
    if (!checkFields(entity, (*removed)->fields, true))
        return std::optional<RemovedRow>(); // of another kind
    return removed;
}

Result<std::optional<qint64>> WriteTransaction::findOperation(const QString &uuid)
{
    if (auto open = m_state->requireOpen(); !open)
        return open.error();
    return gaiyo::findOperation(m_state->connection, uuid);
}

Result<void> WriteTransaction::insert(Entity entity, const QString &id, const QJsonObject &fields)
{
    auto touched = m_state->touch(entity, id);
    if (!touched)
        return touched.error();
    auto complete = checkFields(entity, fields, true);
    if (!complete)
        return complete.error();
    auto taken = isLiveId(m_state->connection, id);
    if (!taken)
        return taken.error();
    if (*taken)
        return internalError(QStringLiteral("id twice: ") + id);
    StoredRow row = m_state->rowWith(**touched, std::move(*complete));
    if (auto done = insertRow(m_state->connection, row); !done)
        return done.error();
    m_state->write(**touched, std::move(row));
    return {};
}

Result<void> WriteTransaction::update(Entity entity, const QString &id, const QJsonObject &fields)
{
    auto touched = m_state->touch(entity, id);
    if (!touched)
        return touched.error();
    auto given = checkFields(entity, fields, false);
    if (!given)
        return given.error();
    if (!(*touched)->now)
        return internalError(QStringLiteral("no such row: ") + id);
    const StoredRow &before = *(*touched)->now;
    QJsonObject merged = before.record.fields;
    for (auto i = given->begin(); i != given->end(); ++i)
        merged[i.key()] = i.value();
    if (merged == before.record.fields)
        return {};
    StoredRow row = m_state->rowWith(**touched, std::move(merged));
    if (auto done = updateRow(m_state->connection, row, before.record.revision); !done)
        return done.error();
    m_state->write(**touched, std::move(row));
    return {};
}

Result<void> WriteTransaction::remove(Entity entity, const QString &id)
{
    auto touched = m_state->touch(entity, id);
    if (!touched)
        return touched.error();
    if (!(*touched)->now)
        return internalError(QStringLiteral("no such row: ") + id);
    if (auto done = removeRow(m_state->connection, (*touched)->now->record); !done)
        return done.error();
    m_state->write(**touched, std::nullopt);
    return {};
}

Result<int> WriteTransaction::takeRefNumber()
{
    if (auto open = m_state->requireOpen(); !open)
        return open.error();
    return takeNumber(m_state->connection, Counter::Ref);
}

Result<int> WriteTransaction::takeLetterNumber()
{
    if (auto open = m_state->requireOpen(); !open)
        return open.error();
    return takeNumber(m_state->connection, Counter::Letter);
}

Result<void> WriteTransaction::countNumbers()
{
    if (auto open = m_state->requireOpen(); !open)
        return open.error();
    return setCounters(m_state->connection);
}

Result<qint64> WriteTransaction::commit(const OperationInfo &info)
{
    if (auto open = m_state->requireOpen(); !open)
        return open.error();
    if (info.uuid.isEmpty())
        return internalError(QStringLiteral("operation without UUID"));
    const std::vector<RowChange> &changes = m_state->currentChanges();
    auto earlier = gaiyo::findOperation(m_state->connection, info.uuid);
    if (!earlier || *earlier || changes.empty()) {
        m_state->end();
        if (!earlier)
            return earlier.error();
        return earlier->value_or(m_state->base);
    }
    const OperationEntry entry{info, m_state->author.name, m_state->at, m_state->revision()};
    auto written = writeHistoryInTransaction(m_state->connection, entry, changes);
    if (!written) {
        m_state->end();
        return written.error();
    }
    m_state->isOpen = false;
    if (auto done = m_state->connection.run("COMMIT"); !done)
        return m_state->outcomeAfter(done.error(), info.uuid);
    return entry.revision;
}

bool WriteTransaction::isOutcomeUnknown() const
{
    return m_state->isOutcomeUnknown;
}

const std::vector<RowChange> &WriteTransaction::changes() const
{
    return m_state->currentChanges();
}

std::vector<RowChange> WriteTransaction::takeNewChanges()
{
    std::vector<RowChange> changes;
    for (const size_t position : m_state->news) {
        Touched &row = m_state->touched[position];
        auto now = fieldsIn(row.now);
        if (row.told != now)
            changes.push_back({row.entity, row.id, row.told, now});
        row.told = std::move(now);
        row.isNew = false;
    }
    m_state->news.clear();
    return changes;
}

Result<std::unique_ptr<WriteTransaction>> DocumentStore::begin(int waitMilliseconds)
{
    if (m_access == Access::ReadOnly)
        return fileError(ErrorKind::ReadOnly, path());
    if (m_connection->inTransaction())
        return internalError(QStringLiteral("transaction in transaction"));
    {
        const BusyPatience patience(*m_connection, waitMilliseconds);
        if (auto begun = m_connection->run("BEGIN IMMEDIATE"); !begun)
            return begun.error();
    }
    if (auto same = requireSameVersion(*m_connection, m_version); !same) {
        m_connection->rollback();
        return same.error();
    }
    auto base = revision();
    if (!base) {
        m_connection->rollback();
        return base.error();
    }
    auto state = std::make_unique<WriteTransaction::State>(*m_connection, m_author, m_clock);
    state->base = *base;
    state->at = m_clock.nowUtc();
    return std::unique_ptr<WriteTransaction>(new WriteTransaction(std::move(state)));
}

} // namespace gaiyo
