#include "store/document_store.h"
#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"
#include "store/history/history.h"
#include "store/rows/counters.h"
#include "store/rows/new_document.h"
#include "store/rows/row_table.h"

#include <functional>
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
    std::optional<Error> fault;
    std::vector<Touched> touched;
    std::unordered_map<QString, size_t> positions; // in touched; ids are unique over all kinds
    std::vector<size_t> news;                      // positions of what was written since told
    mutable std::vector<RowChange> changes;        // of touched, made when asked for
    mutable bool areChangesStale = false;

    qint64 revision() const { return base + 1; }

    // False after the first fault; using what is over is one.
    bool canGoOn()
    {
        if (!fault && !isOpen)
            fault = internalError(QStringLiteral("transaction is over"));
        return !fault;
    }

    void run(const std::function<Result<void>()> &work)
    {
        if (!canGoOn())
            return;
        if (auto done = work(); !done)
            fault = done.error();
    }

    // What `work` answers; a plain value where there was a fault, now or before.
    template <typename Value>
    Value ask(const std::function<Result<Value>()> &work)
    {
        if (!canGoOn())
            return {};
        auto answer = work();
        if (answer)
            return std::move(*answer);
        fault = answer.error();
        return {};
    }

    void end()
    {
        connection.rollback();
        isOpen = false;
    }

    Result<Touched *> touch(Entity entity, const QString &id)
    {
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

    Result<bool> isIdTaken(const QString &id)
    {
        // Removed within this transaction: retired only at its commit.
        if (positions.contains(id) && touched[positions.at(id)].original)
            return true;
        Statement rows(connection, R"(SELECT 1 FROM "retired" WHERE "id" = ?)");
        rows.bind(id);
        const bool isRetired = rows.next();
        if (auto done = rows.finish(); !done)
            return done.error();
        return isRetired ? Result<bool>(true) : isLiveId(connection, id);
    }

    Result<void> insert(Entity entity, const QString &id, const QJsonObject &fields)
    {
        auto row = touch(entity, id);
        if (!row)
            return row.error();
        auto complete = checkFields(entity, fields, true);
        if (!complete)
            return complete.error();
        auto taken = isLiveId(connection, id);
        if (!taken)
            return taken.error();
        if (*taken)
            return internalError(QStringLiteral("id twice: ") + id);
        StoredRow next = rowWith(**row, std::move(*complete));
        if (auto done = insertRow(connection, next); !done)
            return done.error();
        write(**row, std::move(next));
        return {};
    }

    Result<void> update(Entity entity, const QString &id, const QJsonObject &fields)
    {
        auto row = touch(entity, id);
        if (!row)
            return row.error();
        auto given = checkFields(entity, fields, false);
        if (!given)
            return given.error();
        if (!(*row)->now)
            return internalError(QStringLiteral("no such row: ") + id);
        const StoredRow &before = *(*row)->now;
        QJsonObject merged = before.record.fields;
        for (auto i = given->begin(); i != given->end(); ++i)
            merged[i.key()] = i.value();
        if (merged == before.record.fields)
            return {};
        StoredRow next = rowWith(**row, std::move(merged));
        if (auto done = updateRow(connection, next, before.record.revision); !done)
            return done.error();
        write(**row, std::move(next));
        return {};
    }

    Result<void> remove(Entity entity, const QString &id)
    {
        auto row = touch(entity, id);
        if (!row)
            return row.error();
        if (!(*row)->now)
            return internalError(QStringLiteral("no such row: ") + id);
        if (auto done = removeRow(connection, (*row)->now->record); !done)
            return done.error();
        write(**row, std::nullopt);
        return {};
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

const std::optional<Error> &WriteTransaction::fault() const
{
    return m_state->fault;
}

std::optional<Record> WriteTransaction::find(Entity entity, const QString &id)
{
    auto row = m_state->ask<std::optional<StoredRow>>(
        [&] { return findRow(m_state->connection, entity, id); });
    return row ? std::optional(std::move(row->record)) : std::nullopt;
}

std::vector<Record> WriteTransaction::select(Entity entity, const QString &field,
                                             const QJsonValue &value)
{
    std::vector<Record> records;
    m_state->run([&] {
        return visitRows(
            m_state->connection, entity, field, value,
            [&](StoredRow row, const QByteArray &) { records.push_back(std::move(row.record)); });
    });
    return m_state->fault ? std::vector<Record>() : records;
}

std::vector<RankedRow> WriteTransaction::findNeighbours(const SiblingRows &siblings, Side side,
                                                        const RankedRow *from,
                                                        const QString &except, size_t most)
{
    return m_state->ask<std::vector<RankedRow>>([&] {
        return gaiyo::findNeighbours(m_state->connection, siblings, side, from, except, most);
    });
}

size_t WriteTransaction::countSiblings(const SiblingRows &siblings, size_t most)
{
    return m_state->ask<size_t>(
        [&] { return gaiyo::countSiblings(m_state->connection, siblings, most); });
}

bool WriteTransaction::isIdTaken(const QString &id)
{
    return m_state->ask<bool>([&] { return m_state->isIdTaken(id); });
}

qint64 WriteTransaction::fieldRevision(Entity entity, const QString &id, const QString &field)
{
    return m_state->ask<qint64>([&]() -> Result<qint64> {
        const auto row = findRow(m_state->connection, entity, id);
        if (!row)
            return row.error();
        if (!*row || !(*row)->record.fields.contains(field))
            return internalError(entityName(entity) + u'.' + field + u' ' + id);
        const QJsonValue revision = (*row)->fieldRevisions[field];
        return revision.isDouble() ? revision.toInteger() : (*row)->made;
    });
}

FieldPast WriteTransaction::fieldPast(Entity entity, const QString &id, const QString &field,
                                      qint64 revision)
{
    const auto row = find(entity, id);
    if (row && fieldRevision(entity, id, field) <= revision)
        return {row->fields[field], {}, {}};
    return m_state->ask<FieldPast>(
        [&] { return findFieldPast(m_state->connection, id, field, revision); });
}

LastEntry WriteTransaction::lastEntry(const QString &id, qint64 revision)
{
    return m_state->ask<LastEntry>(
        [&] { return findLastEntry(m_state->connection, id, revision); });
}

std::optional<RemovedRow> WriteTransaction::findRemoved(Entity entity, const QString &id)
{
    if (find(entity, id))
        return {};
    auto removed = m_state->ask<std::optional<RemovedRow>>(
        [&] { return findRemovedRow(m_state->connection, id); });
    if (removed && !checkFields(entity, removed->fields, true))
        return {}; // of another kind
    return removed;
}

std::vector<QString> WriteTransaction::rowsFreedAt(qint64 revision, Entity entity,
                                                   const QString &field, const QString &to)
{
    return m_state->ask<std::vector<QString>>(
        [&] { return findRowsFreedAt(m_state->connection, revision, entity, field, to); });
}

std::optional<qint64> WriteTransaction::findOperation(const QString &uuid)
{
    return m_state->ask<std::optional<qint64>>(
        [&] { return gaiyo::findOperation(m_state->connection, uuid); });
}

qint64 WriteTransaction::baseRevision() const
{
    return m_state->base;
}

QString WriteTransaction::operationUuid(qint64 revision)
{
    return m_state->ask<QString>([&] { return findOperationUuid(m_state->connection, revision); });
}

QString WriteTransaction::author() const
{
    return m_state->author.name;
}

QString WriteTransaction::time() const
{
    return timeText(m_state->at);
}

void WriteTransaction::insert(Entity entity, const QString &id, const QJsonObject &fields)
{
    m_state->run([&] { return m_state->insert(entity, id, fields); });
}

void WriteTransaction::update(Entity entity, const QString &id, const QJsonObject &fields)
{
    m_state->run([&] { return m_state->update(entity, id, fields); });
}

void WriteTransaction::remove(Entity entity, const QString &id)
{
    m_state->run([&] { return m_state->remove(entity, id); });
}

int WriteTransaction::takeRefNumber()
{
    return m_state->ask<int>([&] { return takeNumber(m_state->connection, Counter::Ref); });
}

int WriteTransaction::takeLetterNumber()
{
    return m_state->ask<int>([&] { return takeNumber(m_state->connection, Counter::Letter); });
}

void WriteTransaction::countNumbers()
{
    m_state->run([&] { return setCounters(m_state->connection); });
}

Result<qint64> WriteTransaction::commit(const OperationInfo &info)
{
    if (!m_state->canGoOn()) {
        if (m_state->isOpen)
            m_state->end();
        return *m_state->fault;
    }
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
    if (isForReading(m_access))
        return fileError(ErrorKind::ReadOnly, path());
    if (m_connection->inTransaction())
        return internalError(QStringLiteral("transaction in transaction"));
    {
        const BusyPatience patience(*m_connection, waitMilliseconds);
        if (auto begun = m_connection->run("BEGIN IMMEDIATE"); !begun)
            return begun.error();
    }
    if (auto same = requireVersion(*m_connection, m_version.version); !same) {
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
