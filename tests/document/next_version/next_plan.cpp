#include "document/next_version/next_plan.h"

#include "document/next_version/next_fields.h"
#include "store/file/connection.h"
#include "store/rows/schema.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

QByteArray stepSql()
{
    QByteArray sql;
    for (const NextField &field : nextFields())
        sql += QByteArray(field.sql) + ";\n";
    return sql + R"(CREATE INDEX "opinion_category" ON "opinion" ("category");)";
}

} // namespace

QByteArray schemaBeforeNext()
{
    QString sql = QString::fromUtf8(schemaOfVersion1());
    sql.remove(
        QStringLiteral("CREATE INDEX \"opinion_category\" ON \"opinion\" (\"category\");\n"));
    for (const NextField &field : nextFields()) {
        const QString name = QLatin1String(field.name);
        const qsizetype table =
            sql.indexOf(QStringLiteral("CREATE TABLE \"%1\"").arg(entityName(field.entity)));
        const qsizetype line = sql.indexOf(QStringLiteral("\n    \"%1\" ").arg(name), table);
        Q_ASSERT(table > 0 && line > table);
        sql.remove(line, sql.indexOf(u'\n', line + 1) - line);
    }
    return sql.toUtf8() + sqlOfVersion(2) + sqlOfVersion(3) + sqlOfVersion(4) + sqlOfVersion(5) +
           sqlOfVersion(6);
}

UpgradePlan currentPlan()
{
    return {7,
            {{6, [](Connection &connection) { return connection.runScript(stepSql()); },
              schemaBeforeNext()}},
            schemaBeforeNext() + stepSql()};
}

} // namespace gaiyo
