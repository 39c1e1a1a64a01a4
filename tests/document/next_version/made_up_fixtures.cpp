#include "document/next_version/next_fields.h"
#include "document/next_version/next_plan.h"
#include "document/upgrade_fixture.h"

#include "base/canonical_json.h"
#include "store/file/file_header.h"
#include "store/rows/row_table.h"

#include <QFileInfo>
#include <QTest>

#include <sqlite3.h>

namespace gaiyo {

namespace {

class PlainFile
{
public:
    explicit PlainFile(const QString &path) { sqlite3_open(path.toUtf8().constData(), &m_handle); }
    ~PlainFile() { sqlite3_close(m_handle); }
    PlainFile(const PlainFile &) = delete;
    PlainFile &operator=(const PlainFile &) = delete;

    void run(const QByteArray &sql)
    {
        char *message = nullptr;
        if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
            qFatal("%s: %s", sql.constData(), message);
    }

    // Each row as texts; "" for NULL.
    std::vector<QByteArrayList> rows(const QByteArray &sql)
    {
        std::vector<QByteArrayList> found;
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            found.emplace_back();
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                found.back() +=
                    QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, i)));
        }
        sqlite3_finalize(statement);
        return found;
    }

    void set(const QByteArray &sql, const QByteArray &value, const QByteArray &key)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr);
        const auto bind = sql.contains("\"hash\"") ? &sqlite3_bind_blob : nullptr;
        if (bind)
            bind(statement, 1, value.constData(), int(value.size()), SQLITE_TRANSIENT);
        else
            sqlite3_bind_text(statement, 1, value.constData(), int(value.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(statement, 2, key.constData(), int(key.size()), SQLITE_TRANSIENT);
        if (sqlite3_step(statement) != SQLITE_DONE)
            qFatal("%s", sql.constData());
        sqlite3_finalize(statement);
    }

private:
    sqlite3 *m_handle = nullptr;
};

QJsonObject withoutNext(Entity entity, QJsonObject fields)
{
    for (const NextField &field : nextFields()) {
        if (field.entity == entity)
            fields.remove(QLatin1String(field.name));
    }
    return fields;
}

void copyTables(PlainFile &file)
{
    for (const QByteArrayList &table :
         file.rows("SELECT name FROM main.sqlite_schema WHERE type = 'table'")) {
        QByteArrayList columns;
        for (const QByteArrayList &column :
             file.rows("SELECT name FROM pragma_table_info('" + table[0] + "', 'main')"))
            columns += '"' + column[0] + '"';
        const QByteArray list = columns.join(", ");
        file.run("INSERT INTO main.\"" + table[0] + "\" (" + list + ") SELECT " + list +
                 " FROM newer.\"" + table[0] + '"');
    }
}

void stripHistory(PlainFile &file)
{
    for (const QByteArray &column : {QByteArray("old"), QByteArray("new")}) {
        for (const QByteArrayList &row :
             file.rows("SELECT id, entity, \"" + column + "\" FROM main.history WHERE \"" + column +
                       "\" IS NOT NULL")) {
            const auto entity = findEntity(QString::fromUtf8(row[1]));
            const QJsonObject fields = withoutNext(*entity, *findJsonObject(row[2]));
            file.set("UPDATE main.history SET \"" + column + "\" = ? WHERE id = ?",
                     canonicalJson(fields), row[0]);
        }
    }
}

// As the program of the version before would have left it.
void strip(const QString &newer, const QString &older)
{
    const FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC));
    auto store = DocumentStore::open(newer, Access::ReadWrite, {}, clock);
    auto transaction = (*store)->begin();
    PlainFile file(older);
    file.run(schemaBeforeNext());
    file.run("PRAGMA user_version = 6; PRAGMA application_id = " +
             QByteArray::number(kApplicationId));
    file.run("ATTACH '" + newer.toUtf8() + "' AS newer");
    copyTables(file);
    stripHistory(file);
    for (const Entity entity : kEntities) {
        for (const Record &row : (*transaction)->select(entity, QString(), QJsonValue()))
            file.set("UPDATE main.\"" + entityName(entity).toUtf8() +
                         "\" SET \"hash\" = ? WHERE \"id\" = ?",
                     recordHash(entity, row.id, withoutNext(entity, row.fields)), row.id.toUtf8());
    }
    file.run("DETACH newer");
}

} // namespace

std::vector<UpgradeFixture> upgradeFixtures(const QTemporaryDir &folder)
{
    UpgradeFixture fixture = makeUpgradeFixture(folder.filePath(QStringLiteral("next")));
    fixture.name = QStringLiteral("version before a made-up one");
    for (QString *path : {&fixture.path, &fixture.carried}) {
        const QString older = folder.filePath(QStringLiteral("old-") + QFileInfo(*path).fileName());
        strip(*path, older);
        *path = older;
    }
    return {fixture};
}

} // namespace gaiyo
