#include "store/rows/step_to_2.h"

#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/rows/schema.h"

#include <QHash>
#include <QString>

#include <vector>

namespace gaiyo {

namespace {

// The ids of the rows below each row, in their order; those of "" stand below none.
Result<QHash<QString, std::vector<QString>>> readBelow(Connection &connection,
                                                       const QByteArray &sql)
{
    QHash<QString, std::vector<QString>> below;
    Statement rows(connection, sql);
    while (rows.next())
        below[rows.text(1)].push_back(rows.text(0));
    if (auto done = rows.finish(); !done)
        return done.error();
    return below;
}

// In the order of the outline, what has no place last.
std::vector<QString> opinionsInOrder(const QHash<QString, std::vector<QString>> &nodes,
                                     const QHash<QString, std::vector<QString>> &opinions)
{
    std::vector<QString> ordered;
    const auto take = [&](const QString &node) {
        const auto own = opinions.value(node);
        ordered.insert(ordered.end(), own.begin(), own.end());
    };
    std::vector<QString> open;
    const auto openBelow = [&](const QString &node) {
        const auto children = nodes.value(node);
        open.insert(open.end(), children.rbegin(), children.rend());
    };
    openBelow({});
    while (!open.empty()) {
        const QString node = open.back();
        open.pop_back();
        take(node);
        openBelow(node);
    }
    take({});
    return ordered;
}

} // namespace

Result<void> stepToVersion2(Connection &connection)
{
    if (auto done = connection.runScript(sqlOfVersion(2)); !done)
        return done;
    const auto nodes = readBelow(connection, R"(SELECT CAST("id" AS BLOB),
        CAST(ifnull("parent", '') AS BLOB) FROM "node" ORDER BY "rank", "id")");
    if (!nodes)
        return nodes.error();
    const auto opinions = readBelow(connection, R"(SELECT CAST("id" AS BLOB),
        CAST(ifnull("node", '') AS BLOB) FROM "opinion" ORDER BY "rank", "id")");
    if (!opinions)
        return opinions.error();
    qint64 number = 0;
    for (const QString &id : opinionsInOrder(*nodes, *opinions)) {
        Statement update(connection, R"(UPDATE "opinion" SET "ref" = ? WHERE "id" = ?)");
        if (auto done = update.bind(QString::number(++number)).bind(id).run(); !done)
            return done;
    }
    Statement counter(connection, R"(UPDATE "document" SET "last_ref" = ?)");
    return counter.bind(number).run();
}

} // namespace gaiyo
