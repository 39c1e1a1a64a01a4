#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QString>

namespace gaiyo {

// Two people changed the same field: the three values side by side, for the clerk to choose from.
// Nothing was overwritten. Field names are those of store/record.h; a response's is "text".
struct FieldConflict
{
    QString id; // of the row: the response's, where the field is its text
    QString field;
    QJsonValue base; // as it was when the work on `mine` began
    QJsonValue mine;
    QJsonValue theirs;   // as it is in the file now
    QString changedBy;   // who wrote `theirs`, "" where history does not say
    QDateTime changedAt; // UTC

    bool operator==(const FieldConflict &) const = default;
};

} // namespace gaiyo
