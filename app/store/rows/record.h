#pragma once

#include "domain/row_fields.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace gaiyo {

// One row as values by field name. Operations, history, undo and record hashes all work on this
// one shape, so that none of them needs code per table. The fields are those of
// domain/row_fields.h. Absent is JSON null; ids are strings; rank as in domain/rank.h.
struct Record
{
    Entity entity = Entity::Opinion;
    QString id;
    QJsonObject fields;  // every field of the entity
    qint64 revision = 0; // of the operation that changed it last

    bool operator==(const Record &) const = default;
};

// What one operation did to one row: `before` absent = made, `after` absent = removed.
struct RowChange
{
    Entity entity = Entity::Opinion;
    QString id;
    std::optional<QJsonObject> before;
    std::optional<QJsonObject> after;

    bool operator==(const RowChange &) const = default;
};

} // namespace gaiyo
