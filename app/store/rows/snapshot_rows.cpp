#include "store/rows/snapshot_rows.h"

#include "base/canonical_json.h"
#include "domain/outline.h"
#include "domain/rank.h"
#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"

#include <map>

namespace gaiyo {

namespace {

QJsonValue jsonOf(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOf(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

template <typename RowId>
QJsonValue jsonOf(const std::optional<RowId> &id)
{
    return id ? QJsonValue(id->value()) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOf(const std::optional<Period> &period, QDate Period::*end)
{
    return period ? QJsonValue(((*period).*end).toString(Qt::ISODate))
                  : QJsonValue(QJsonValue::Null);
}

// Gives each row of a list its rank among those with the same parent.
template <typename Row, typename Key>
std::vector<QString> ranksWithin(const std::vector<Row> &rows, Key key)
{
    std::map<QString, std::vector<size_t>> groups;
    for (size_t i = 0; i < rows.size(); ++i)
        groups[key(rows[i])].push_back(i);
    std::vector<QString> ranks(rows.size());
    for (const auto &[parent, members] : groups) {
        const std::vector<QString> spread = spreadRanks(members.size());
        for (size_t i = 0; i < members.size(); ++i)
            ranks[members[i]] = spread[i];
    }
    return ranks;
}

template <typename RowId>
QString parentKey(const std::optional<RowId> &id)
{
    return id ? id->value() : QString();
}

QJsonObject fieldsOfConsultation(const Consultation &c)
{
    return {{QStringLiteral("title"), c.title},
            {QStringLiteral("subtitle"), c.subtitle},
            {QStringLiteral("period_from"), jsonOf(c.period, &Period::from)},
            {QStringLiteral("period_to"), jsonOf(c.period, &Period::to)},
            {QStringLiteral("declared_opinions"), jsonOf(c.declaredOpinions)},
            {QStringLiteral("declared_submitters"), jsonOf(c.declaredSubmitters)},
            {QStringLiteral("institution"), c.institution},
            {QStringLiteral("template"), c.templateName},
            {QStringLiteral("settings"), c.settings}};
}

QJsonObject fieldsOfCategory(const Category &category, const QString &rank)
{
    return {{QStringLiteral("rank"), rank},
            {QStringLiteral("symbol"), category.symbol},
            {QStringLiteral("text"), category.text},
            {QStringLiteral("declared"), jsonOf(category.declared)}};
}

QJsonObject fieldsOfNode(const Node &node, const QString &rank)
{
    return {{QStringLiteral("parent"), jsonOf(node.parent)},
            {QStringLiteral("rank"), rank},
            {QStringLiteral("kind"), nodeKindName(node.kind)},
            {QStringLiteral("number"), jsonOf(node.number)},
            {QStringLiteral("auto"), node.autoNumber},
            {QStringLiteral("draft_number"), jsonOf(node.draftNumber)},
            {QStringLiteral("title"), node.title}};
}

QJsonObject fieldsOfOpinion(const Opinion &opinion, const QString &rank)
{
    return {{QStringLiteral("node"), jsonOf(opinion.node)},
            {QStringLiteral("rank"), rank},
            {QStringLiteral("summary"), opinion.summary},
            {QStringLiteral("response"), jsonOf(opinion.response)},
            {QStringLiteral("category"), jsonOf(opinion.category)},
            {QStringLiteral("count"), opinion.count},
            {QStringLiteral("note"), jsonOf(opinion.note)}};
}

template <typename RowId>
std::optional<RowId> optionalId(const Statement &row, int column)
{
    const auto text = row.optionalText(column);
    return text ? std::optional(RowId(*text)) : std::nullopt;
}

std::optional<int> optionalInt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(int(row.integer(column)));
}

// Reads one table to its end; the first error stays and ends the rest.
class Loader
{
public:
    explicit Loader(Connection &connection)
        : m_connection(connection)
    {}

    Result<Snapshot> run()
    {
        loadConsultation();
        loadCategories();
        loadNodes();
        loadOpinions();
        loadResponses();
        if (m_error)
            return *m_error;
        auto revision = m_connection.integer(R"(SELECT "revision" FROM "document")");
        if (!revision)
            return revision.error();
        m_snapshot.revision = *revision;
        auto arranged = arrange(std::move(m_snapshot));
        if (!arranged)
            return damagedError(m_connection.path(), arranged.error().message);
        return arranged;
    }

private:
    template <typename Read>
    void readAll(const char *sql, Read read)
    {
        if (m_error)
            return;
        Statement rows(m_connection, sql);
        while (rows.next())
            read(rows);
        if (auto done = rows.finish(); !done)
            m_error = done.error();
    }

    void loadConsultation()
    {
        int found = 0;
        readAll(R"(SELECT CAST("title" AS BLOB), CAST("subtitle" AS BLOB),
                          CAST("period_from" AS BLOB), CAST("period_to" AS BLOB),
                          "declared_opinions", "declared_submitters",
                          CAST("institution" AS BLOB), CAST("template" AS BLOB),
                          CAST("settings" AS BLOB)
                   FROM "consultation")",
                [&](const Statement &row) {
                    Consultation &c = m_snapshot.consultation;
                    c.title = row.text(0);
                    c.subtitle = row.text(1);
                    if (!row.isNull(2) && !row.isNull(3))
                        c.period = Period{QDate::fromString(row.text(2), Qt::ISODate),
                                          QDate::fromString(row.text(3), Qt::ISODate)};
                    c.declaredOpinions = optionalInt(row, 4);
                    c.declaredSubmitters = optionalInt(row, 5);
                    c.institution = row.text(6);
                    c.templateName = row.text(7);
                    const auto settings = findJsonObject(row.bytes(8));
                    if (settings)
                        c.settings = *settings;
                    const bool readable =
                        settings &&
                        (!c.period || (c.period->from.isValid() && c.period->to.isValid()));
                    found += readable ? 1 : 0;
                });
        if (!m_error && found != 1)
            m_error = damagedError(m_connection.path(), QStringLiteral("consultation"));
    }

    void loadCategories()
    {
        readAll(R"(SELECT CAST("id" AS BLOB), CAST("symbol" AS BLOB), CAST("text" AS BLOB),
                          "declared"
                   FROM "category" ORDER BY "rank", "id")",
                [&](const Statement &row) {
                    m_snapshot.categories.push_back(
                        {CategoryId(row.text(0)), row.text(1), row.text(2), optionalInt(row, 3)});
                });
    }

    void loadNodes()
    {
        readAll(R"(SELECT CAST("id" AS BLOB), CAST("parent" AS BLOB), CAST("kind" AS BLOB),
                          CAST("number" AS BLOB), "auto", CAST("draft_number" AS BLOB),
                          CAST("title" AS BLOB)
                   FROM "node" ORDER BY "rank", "id")",
                [&](const Statement &row) {
                    const auto kind = findNodeKind(row.text(2));
                    if (!kind)
                        m_error = damagedError(m_connection.path(), row.text(0));
                    m_snapshot.nodes.push_back({NodeId(row.text(0)), optionalId<NodeId>(row, 1),
                                                kind.value_or(NodeKind::Other), row.optionalText(3),
                                                row.integer(4) != 0, row.optionalText(5),
                                                row.text(6)});
                });
    }

    void loadOpinions()
    {
        readAll(R"(SELECT CAST("id" AS BLOB), CAST("node" AS BLOB), CAST("summary" AS BLOB),
                          CAST("response" AS BLOB), CAST("category" AS BLOB), "count",
                          CAST("note" AS BLOB)
                   FROM "opinion" ORDER BY "rank", "id")",
                [&](const Statement &row) {
                    m_snapshot.opinions.push_back(
                        {OpinionId(row.text(0)), optionalId<NodeId>(row, 1), row.text(2),
                         optionalId<ResponseId>(row, 3), optionalId<CategoryId>(row, 4),
                         int(row.integer(5)), row.optionalText(6)});
                });
    }

    void loadResponses()
    {
        readAll(R"(SELECT CAST("id" AS BLOB), CAST("text" AS BLOB)
                   FROM "response" ORDER BY "id")",
                [&](const Statement &row) {
                    m_snapshot.responses.push_back({ResponseId(row.text(0)), row.text(1)});
                });
    }

    Connection &m_connection;
    Snapshot m_snapshot;
    std::optional<Error> m_error;
};

} // namespace

Result<void> visitRecords(const Snapshot &snapshot,
                          const std::function<Result<void>(Record record)> &visit)
{
    Result<void> done = visit({Entity::Consultation, kConsultationId.toString(),
                               fieldsOfConsultation(snapshot.consultation)});
    const auto categoryRanks = spreadRanks(snapshot.categories.size());
    for (size_t i = 0; done && i < snapshot.categories.size(); ++i)
        done = visit({Entity::Category, snapshot.categories[i].id.value(),
                      fieldsOfCategory(snapshot.categories[i], categoryRanks[i])});
    const auto nodeRanks =
        ranksWithin(snapshot.nodes, [](const Node &n) { return parentKey(n.parent); });
    for (size_t i = 0; done && i < snapshot.nodes.size(); ++i)
        done = visit({Entity::Node, snapshot.nodes[i].id.value(),
                      fieldsOfNode(snapshot.nodes[i], nodeRanks[i])});
    for (size_t i = 0; done && i < snapshot.responses.size(); ++i)
        done = visit({Entity::Response,
                      snapshot.responses[i].id.value(),
                      {{QStringLiteral("text"), snapshot.responses[i].markup}}});
    const auto opinionRanks =
        ranksWithin(snapshot.opinions, [](const Opinion &o) { return parentKey(o.node); });
    for (size_t i = 0; done && i < snapshot.opinions.size(); ++i)
        done = visit({Entity::Opinion, snapshot.opinions[i].id.value(),
                      fieldsOfOpinion(snapshot.opinions[i], opinionRanks[i])});
    return done;
}

Result<Snapshot> loadInTransaction(Connection &connection)
{
    return Loader(connection).run();
}

} // namespace gaiyo
