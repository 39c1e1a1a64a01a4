#include "cli/history_json.h"

#include "store/rows/row_table.h"
#include "store/rows/row_version.h"

namespace gaiyo {

namespace {

// Null for words that the history does not have.
QJsonValue valueOf(Entity entity, const QString &name, const QJsonObject &fields)
{
    const Field *field = findField(entity, name);
    return field && isLeftOut(*field, fields[name]) ? QJsonValue() : fields[name];
}

// Only the fields that changed: {"summary":{"old":…,"new":…}}.
QJsonObject changedFields(const HistoryEntry &entry)
{
    const QJsonObject before = entry.before.value_or(QJsonObject());
    const QJsonObject after = entry.after.value_or(QJsonObject());
    QStringList names = before.keys() + after.keys();
    names.removeDuplicates();
    QJsonObject fields;
    for (const QString &name : names) {
        if (before[name] == after[name])
            continue;
        QJsonObject values;
        if (entry.before)
            values.insert(QStringLiteral("old"), valueOf(entry.entity, name, before));
        if (entry.after)
            values.insert(QStringLiteral("new"), valueOf(entry.entity, name, after));
        fields.insert(name, values);
    }
    return fields;
}

} // namespace

QJsonObject historyEntryJson(const HistoryEntry &entry)
{
    const QString change = !entry.before  ? QStringLiteral("added")
                           : !entry.after ? QStringLiteral("removed")
                                          : QStringLiteral("changed");
    return {{QStringLiteral("rev"), entry.revision},
            {QStringLiteral("since"), entry.since.toString(Qt::ISODateWithMs)},
            {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("by"), entry.by},
            {QStringLiteral("op"), entry.kind},
            {QStringLiteral("entity"), entityName(entry.entity)},
            {QStringLiteral("id"), entry.id},
            {QStringLiteral("change"), change},
            {QStringLiteral("purged"), entry.isPurged},
            {QStringLiteral("fields"), changedFields(entry)}};
}

} // namespace gaiyo
