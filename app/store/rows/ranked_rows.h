#pragma once

#include "base/result.h"
#include "domain/row_fields.h"

#include <QJsonValue>
#include <QString>

#include <vector>

namespace gaiyo {

class Connection;

// A row that has a place among others, without the rest of it.
struct RankedRow
{
    Entity entity;
    QString id;
    QString rank;
};

// The rows that are ordered among themselves: those whose `field` is `value`, null allowed; all
// rows of the entity with an empty field name.
struct SiblingRows
{
    Entity entity;
    QString field;
    QJsonValue value;
};

enum class Side { Before, After };

// All rows that have a rank.
Result<std::vector<RankedRow>> findRanks(Connection &connection);

// The nearest siblings on one side of a place, at most `most` of them, the nearest first. The place
// is that of `from`, which is not counted, or for none the end behind all (Before) or before all
// (After). `except` is passed over.
Result<std::vector<RankedRow>> findNeighbours(Connection &connection, const SiblingRows &siblings,
                                              Side side, const RankedRow *from,
                                              const QString &except, size_t most);

// How many siblings there are; counts no further than `most`.
Result<size_t> countSiblings(Connection &connection, const SiblingRows &siblings, size_t most);

} // namespace gaiyo
