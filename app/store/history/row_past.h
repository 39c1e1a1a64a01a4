#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace gaiyo {

// What a field was at an earlier revision, and who changed it last since then.
struct FieldPast
{
    QJsonValue value; // null where the row was not there; as far back as history has it
    QString changedBy;
    QDateTime changedAt;
};

// The last that the history has of a row up to some revision.
struct LastEntry
{
    qint64 revision = 0;               // of its save; 0 where there is no entry
    std::optional<QJsonObject> fields; // as that save left them; none where the row was removed
};

// A row that was removed, as it was at the end.
struct RemovedRow
{
    QJsonObject fields;
    qint64 removedAt = 0; // revision
    QString removedBy;
};

} // namespace gaiyo
