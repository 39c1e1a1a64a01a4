#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace gaiyo {

// What a field was at an earlier revision, and who changed it last since then.
struct FieldPast
{
    QJsonValue value; // null where the row was not there; as far back as history has it
    QString changedBy;
    QDateTime changedAt;
};

// A row that was removed, as it was at the end.
struct RemovedRow
{
    QJsonObject fields;
    qint64 removedAt = 0; // revision
    QString removedBy;
};

} // namespace gaiyo
