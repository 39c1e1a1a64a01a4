#include "store/rows/snapshot_rows.h"

#include "base/canonical_json.h"
#include "domain/markup.h"
#include "domain/outline.h"
#include "domain/rank.h"
#include "domain/row_values.h"
#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"
#include "store/rows/former_rows.h"

#include <QHash>

#include <map>

namespace gaiyo {

namespace {

// The rank of each row of a list among those of the same place; of evenly spread ones.
template <typename Rows>
std::vector<QString> ranksOf(const Rows &rows)
{
    std::vector<QString> ranks(rows.size());
    if (!hasRank<typename Rows::value_type>())
        return ranks;
    std::map<QString, std::vector<size_t>> groups;
    for (size_t i = 0; i < rows.size(); ++i)
        groups[placeOf(rows[i])].push_back(i);
    for (const auto &[place, members] : groups) {
        const std::vector<QString> spread = spreadRanks(members.size());
        for (size_t i = 0; i < members.size(); ++i)
            ranks[members[i]] = spread[i];
    }
    return ranks;
}

template <typename Row>
Result<void> visitList(const Snapshot &snapshot,
                       const std::function<Result<void>(Record record)> &visit)
{
    constexpr Entity entity = RowInfo<Row>::entity;
    if constexpr (!kIsListed<Row>) {
        return visit({entity, idOf(snapshot.consultation), fieldsOfRow(snapshot.consultation, {})});
    } else {
        const auto &rows = listOf<Row>(snapshot);
        const std::vector<QString> ranks = ranksOf(rows);
        Result<void> done = {};
        for (size_t i = 0; done && i < rows.size(); ++i)
            done = visit({entity, idOf(rows[i]), fieldsOfRow(rows[i], ranks[i])});
        return done;
    }
}

// The values of columns; false where one cannot be.

bool readColumn(const Statement &row, int column, QString &text)
{
    text = row.text(column);
    return true;
}

bool readColumn(const Statement &row, int column, int &number)
{
    number = int(row.integer(column));
    return true;
}

bool readColumn(const Statement &row, int column, bool &flag)
{
    flag = row.integer(column) != 0;
    return true;
}

bool readColumn(const Statement &row, int column, QJsonObject &object)
{
    const auto read = findJsonObject(row.bytes(column));
    if (read)
        object = *read;
    return read.has_value();
}

bool readColumn(const Statement &row, int column, QDate &date)
{
    date = QDate::fromString(row.text(column), Qt::ISODate);
    return date.isValid();
}

bool readColumn(const Statement &row, int column, NodeKind &kind)
{
    const auto read = findNodeKind(row.text(column));
    kind = read.value_or(NodeKind::Other);
    return read.has_value();
}

template <typename Tag>
bool readColumn(const Statement &row, int column, Id<Tag> &id)
{
    id = Id<Tag>(row.text(column));
    return true;
}

template <typename Value>
bool readColumn(const Statement &row, int column, std::optional<Value> &value)
{
    return row.isNull(column) || readColumn(row, column, value.emplace());
}

// The id and the members, in the order in which readRow() takes them; text as a Statement wants it.
template <typename Row>
QByteArray selectAll(Texts texts)
{
    QByteArray sql = R"(SELECT CAST("id" AS BLOB))";
    forEachMember<Row>([&](const auto &field, const QString &key) {
        const bool isText =
            field.field.type == FieldType::Text || field.field.type == FieldType::Json;
        const QByteArray column = '"' + key.toLatin1() + '"';
        if (field.field.isDeferred && texts == Texts::Deferred)
            sql += ", NULL";
        else
            sql += isText ? ", CAST(" + column + " AS BLOB)" : ", " + column;
    });
    return sql + " FROM \"" + QByteArray(RowInfo<Row>::name) + '"';
}

template <typename Row>
QByteArray inOrder()
{
    return hasRank<Row>() ? R"( ORDER BY "rank", "id")" : R"( ORDER BY "id")";
}

template <typename Row>
bool readRow(const Statement &columns, Row &row)
{
    if constexpr (kIsListed<Row>)
        row.id = decltype(row.id)(columns.text(0));
    int column = 1;
    bool isReadable = true;
    forEachMember<Row>([&](const auto &field, const QString &) {
        typename std::decay_t<decltype(field)>::Value value{};
        isReadable &= readColumn(columns, column++, value);
        field.set(row, std::move(value));
    });
    return isReadable;
}

template <typename Row>
Result<std::vector<QString>> readRanks(Connection &connection)
{
    std::vector<QString> ranks;
    Statement rows(connection, R"(SELECT CAST("rank" AS BLOB) FROM ")" +
                                   QByteArray(RowInfo<Row>::name) + R"(" ORDER BY "rank", "id")");
    while (rows.next())
        ranks.push_back(rows.text(0));
    if (auto done = rows.finish(); !done)
        return done.error();
    return ranks;
}

Result<qint64> revisionOf(Connection &connection)
{
    return connection.integer(R"(SELECT "revision" FROM "document")");
}

// What a snapshot holds rows of a kind in. The long ones grow in chunks and are never in memory
// twice.
template <typename Row>
struct ListType
{
    using Type = std::vector<Row>;
};
template <typename Row>
requires kIsListed<Row>
struct ListType<Row>
{
    using Type = std::decay_t<decltype(listOf<Row>(std::declval<const Snapshot &>()))>;
};
template <typename Row>
using ListOf = typename ListType<Row>::Type;

// Reads one table to its end; the first error stays and ends the rest.
class Loader
{
public:
    Loader(Connection &connection, Texts texts)
        : m_connection(connection)
        , m_texts(texts)
    {}
    Loader(Connection &connection, const FormerRows &former)
        : m_connection(connection)
        , m_texts(Texts::Deferred)
        , m_former(&former)
    {}

    Result<Snapshot> run()
    {
        forEachType<RowTypes>([this]<typename Row>() { load<Row>(); });
        if (m_error)
            return *m_error;
        const auto revision = revisionOf(m_connection);
        if (!revision)
            return revision.error();
        m_snapshot.revision = *revision;
        auto arranged = arrange(std::move(m_snapshot));
        if (!arranged)
            return damagedError(m_connection.path(), arranged.error().message);
        return arranged;
    }

private:
    template <typename Row>
    void load()
    {
        if (m_error)
            return;
        ListOf<Row> found;
        Statement rows(m_connection, selectAll<Row>(m_texts) + inOrder<Row>());
        rows.shareWords();
        while (rows.next()) {
            Row row;
            if (!readRow(rows, row) && !m_error)
                m_error = damagedError(m_connection.path(), rows.text(0));
            found.push_back(std::move(row));
        }
        if (auto done = rows.finish(); !done)
            m_error = done.error();
        takeBack<Row>(found);
        if constexpr (kIsListed<Row>)
            keep<Row>(std::move(found));
        else if (found.size() == 1)
            m_snapshot.consultation = std::move(found.front());
        else if (!m_error)
            m_error = damagedError(m_connection.path(), entityName(RowInfo<Row>::entity));
    }

    template <typename Row>
    void takeBack(ListOf<Row> &rowsNow)
    {
        if (m_error || !m_former || !m_former->changed.contains(RowInfo<Row>::entity))
            return;
        std::vector<Row> found(std::make_move_iterator(rowsNow.begin()),
                               std::make_move_iterator(rowsNow.end()));
        std::vector<QString> ranks;
        if constexpr (hasRank<Row>()) {
            auto read = readRanks<Row>(m_connection);
            if (!read) {
                m_error = read.error();
                return;
            }
            ranks = std::move(*read);
        }
        RankedRows<Row> rows(std::move(found), ranks);
        const auto done = rows.takeBack(*m_former, m_former->changed.at(RowInfo<Row>::entity));
        if (!done)
            m_error = done.error();
        rowsNow = std::move(rows).inOrder();
    }

    template <typename Row>
    void keep(ListOf<Row> found)
    {
        if (!kIsWork<Row> || !found.empty())
            ownListOf<Row>(m_snapshot) = std::move(found);
    }

    Connection &m_connection;
    Texts m_texts;
    const FormerRows *m_former = nullptr;
    Snapshot m_snapshot;
    std::optional<Error> m_error;
};

// What a row must say by itself, whatever the others do.

template <typename Row>
Result<void> checkRow(const Row &)
{
    return {};
}

Result<void> checkRow(const Opinion &opinion)
{
    if (opinion.count < 1)
        return Error{ErrorKind::Invalid, opinion.id.value()};
    return {};
}

Result<void> checkRow(const Response &response)
{
    const auto parsed = parseMarkup(response.markup);
    return parsed ? Result<void>() : Result<void>(parsed.error());
}

// Looks at every row and keeps of most of them nothing. What is kept is small: headings, categories
// and, where rows of the work name opinions, what they are linked by, without words.
class Checker
{
public:
    explicit Checker(Connection &connection)
        : m_connection(connection)
    {}

    Result<void> run()
    {
        const auto naming = m_connection.integer(
            R"(SELECT (SELECT count(*) FROM "letter") + (SELECT count(*) FROM "assignment") +
                      (SELECT count(*) FROM "plan_change_opinion"))");
        if (!naming)
            return naming.error();
        m_isNamed = *naming > 0;
        forEachType<RowTypes>([this]<typename Row>() { check<Row>(); });
        if (!m_fault)
            checkIdsAreUnique();
        if (m_fault)
            return *m_fault;
        const auto arranged = arrange(std::move(m_kept));
        return arranged ? Result<void>()
                        : Result<void>(damagedError(m_connection.path(), arranged.error().message));
    }

private:
    void fail(const QString &what)
    {
        if (!m_fault)
            m_fault = damagedError(m_connection.path(), what);
    }

    template <typename Row>
    void check()
    {
        Statement rows(m_connection, selectAll<Row>(Texts::Deferred)); // in any order
        int count = 0;
        while (!m_fault && rows.next()) {
            Row row;
            ++count;
            if (!readRow(rows, row))
                fail(rows.text(0));
            if (const auto checked = checkRow(row); !checked)
                fail(checked.error().message);
            if constexpr (kIsListed<Row>) {
                if (!isValidId(row.id.value()))
                    fail(row.id.value());
            }
            keep(std::move(row));
        }
        if (auto done = rows.finish(); !done && !m_fault)
            m_fault = done.error();
        if (!kIsListed<Row> && count != 1)
            fail(entityName(RowInfo<Row>::entity));
    }

    template <typename Row>
    void keep(Row row)
    {
        if constexpr (!kIsListed<Row>)
            m_kept.consultation = std::move(row);
        else if (!isOfBooklet(row) || m_isNamed)
            ownListOf<Row>(m_kept).push_back(withoutWords(std::move(row)));
    }

    template <typename Row>
    static constexpr bool isOfBooklet(const Row &)
    {
        return std::is_same_v<Row, Opinion> || std::is_same_v<Row, Response>;
    }
    template <typename Row>
    static Row withoutWords(Row row)
    {
        return row;
    }
    static Opinion withoutWords(Opinion opinion)
    {
        opinion.summary.clear();
        opinion.note.reset();
        return opinion;
    }
    static Response withoutWords(Response response)
    {
        response.markup.clear();
        return response;
    }

    // Across all tables, two by two: each looks its ids up in the other's index.
    void checkIdsAreUnique()
    {
        std::vector<QByteArray> tables;
        forEachType<ListedRowTypes>(
            [&]<typename Row>() { tables.push_back('"' + QByteArray(RowInfo<Row>::name) + '"'); });
        for (size_t i = 0; i < tables.size(); ++i) {
            for (size_t j = 0; j < i && !m_fault; ++j) {
                Statement rows(m_connection, R"(SELECT CAST(a."id" AS BLOB) FROM )" + tables[i] +
                                                 " a JOIN " + tables[j] +
                                                 R"( b ON a."id" = b."id" LIMIT 1)");
                if (rows.next())
                    fail(rows.text(0));
                if (auto done = rows.finish(); !done && !m_fault)
                    m_fault = done.error();
            }
        }
    }

    Connection &m_connection;
    bool m_isNamed = false;
    Snapshot m_kept;
    std::optional<Error> m_fault;
};

} // namespace

Result<void> visitRecords(const Snapshot &snapshot,
                          const std::function<Result<void>(Record record)> &visit)
{
    Result<void> done = {};
    forEachType<RowTypes>([&]<typename Row>() {
        if (done)
            done = visitList<Row>(snapshot, visit);
    });
    return done;
}

Result<Snapshot> loadInTransaction(Connection &connection, Texts texts)
{
    return Loader(connection, texts).run();
}

Result<Snapshot> loadFormerInTransaction(Connection &connection, const FormerRows &former)
{
    return Loader(connection, former).run();
}

Result<void> checkInTransaction(Connection &connection)
{
    return Checker(connection).run();
}

Result<Snapshot> loadWordsInTransaction(Connection &connection, const Snapshot &known)
{
    const auto revision = revisionOf(connection);
    if (!revision)
        return revision.error();
    if (*revision != known.revision)
        return loadInTransaction(connection, Texts::Read);
    QHash<QString, QString> words;
    Statement rows(connection,
                   R"(SELECT CAST("id" AS BLOB), CAST("text" AS BLOB) FROM "original")");
    while (rows.next())
        words.insert(rows.text(0), rows.text(1));
    if (auto done = rows.finish(); !done)
        return done.error();
    Snapshot values = known;
    for (Original &original : values.work.own().originals)
        original.text = words.value(original.id.value());
    return values;
}

} // namespace gaiyo
