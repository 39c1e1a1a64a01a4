#pragma once

#include "session/past_rows.h"

namespace gaiyo {

// The value of a field as a clerk reads it. `after`: as it was after the entry's operation, else
// before it (who shares a response depends on that).
QString valueWords(const HistoryEntry &entry, const QString &field, bool after,
                   const PastRows &rows);

// The settings of the booklet that the operation changed, in order, with what was in force: keys
// that are not in the document have the template's value.
struct SettingChange
{
    QString key;
    QJsonValue before;
    QJsonValue after;
};
std::vector<SettingChange> settingChanges(const HistoryEntry &entry);

// No.2・No.5・No.8 ほか4件.
QString opinionList(const QStringList &ids, const PastRows &rows);

} // namespace gaiyo
