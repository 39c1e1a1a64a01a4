#include "store/test_schema.h"

#include "store/file/connection.h"
#include "store/file/statement.h"
#include "store/rows/row_version.h"
#include "store/rows/upgrade_plan.h"

#include <QTest>

namespace gaiyo {

namespace {

// The answers of a pragma or query, columns joined by a blank.
QStringList ask(const QByteArray &sql, const std::vector<int> &columns)
{
    static const auto connection = [] {
        auto opened = Connection::openMemory();
        if (!opened || !(*opened)->runScript(currentPlan().schema))
            qFatal("no schema");
        return std::move(*opened);
    }();
    QStringList answers;
    Statement rows(*connection, sql);
    while (rows.next()) {
        QStringList row;
        for (const int column : columns)
            row += rows.answer(column);
        answers += row.join(u' ');
    }
    if (!rows.finish())
        qFatal("%s", sql.constData());
    return answers;
}

QByteArray call(const char *pragma, const QString &name)
{
    return QByteArray("PRAGMA ") + pragma + "(\"" + name.toLatin1() + "\")";
}

QString columnOf(const Field &field)
{
    const bool isText = field.type == FieldType::Text || field.type == FieldType::Json;
    return QStringLiteral("%1 %2 %3")
        .arg(QLatin1String(field.name), isText ? QLatin1String("TEXT") : QLatin1String("INTEGER"))
        .arg(field.nullable ? 0 : 1);
}

} // namespace

void TestSchema::hasTheTablesOfTheRows()
{
    QStringList expected{QStringLiteral("document"), QStringLiteral("history"),
                         QStringLiteral("operation"), QStringLiteral("retired")};
    for (const Entity entity : kEntities)
        expected += entityName(entity);
    expected.sort();
    QCOMPARE(ask("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", {0}),
             expected);
}

void TestSchema::hasTheColumnsOfTheFields()
{
    for (const Entity entity : kEntities) {
        // Those of its first version, what every row has, then what came with each later version.
        const int first = firstVersionOf(entity);
        QStringList expected{QStringLiteral("id TEXT 1")};
        QStringList later;
        for (const Field *field : fieldsOfVersion(entity, newestFieldVersion()))
            (field->since <= first ? expected : later) += columnOf(*field);
        expected += {QStringLiteral("rev INTEGER 1"),     QStringLiteral("made INTEGER 1"),
                     QStringLiteral("field_revs TEXT 1"), QStringLiteral("updated_at TEXT 1"),
                     QStringLiteral("updated_by TEXT 1"), QStringLiteral("hash BLOB 1")};
        expected += later;
        QCOMPARE(ask(call("table_info", entityName(entity)), {1, 2, 3}), expected);
    }
}

void TestSchema::namesOtherRowsAsTheLinksDo()
{
    QVERIFY(!rowLinks().empty());
    for (const Entity entity : kEntities) {
        QStringList expected;
        for (const RowLink &link : rowLinks()) {
            if (link.from == entity)
                expected += link.field + u' ' + entityName(link.to) + QStringLiteral(" id");
        }
        expected.sort();
        QStringList found = ask(call("foreign_key_list", entityName(entity)), {3, 2, 4});
        found.sort();
        QCOMPARE(found, expected);
    }
}

// Who names a row is asked at every removal; siblings are read in their order.
void TestSchema::findsRowsByTheirLinks()
{
    for (const RowLink &link : rowLinks()) {
        QStringList expected{link.field};
        if (link.field == placeField(link.from))
            expected += QStringLiteral("rank");
        bool isIndexed = false;
        for (const QString &index : ask(call("index_list", entityName(link.from)), {1}))
            isIndexed |= ask(call("index_info", index), {2}) == expected;
        QVERIFY2(isIndexed, qPrintable(entityName(link.from) + u'.' + link.field));
    }
}

void TestSchema::asksForTheLeastNumber()
{
    for (const Entity entity : kEntities) {
        const QString sql = ask("SELECT sql FROM sqlite_schema WHERE name = '" +
                                    entityName(entity).toLatin1() + '\'',
                                {0})
                                .join(QString());
        for (const Field &field : fieldsOf(entity)) {
            const QString check =
                QStringLiteral("CHECK (\"%1\" >= ").arg(QLatin1String(field.name));
            QCOMPARE(sql.contains(check), field.least.has_value());
            QVERIFY(!field.least || sql.contains(check + QString::number(*field.least) + u')'));
        }
    }
}

} // namespace gaiyo
