#pragma once

#include "document/operations/operation.h"

#include <vector>

namespace gaiyo {

// Three ways of the same fields or rows: as a dialog showed them when it opened, as they are in it
// now, and as the document has them by now. What was not touched in the dialog stays as the
// document has it, whoever changed it meanwhile.
template <typename Value>
struct ThreeWays
{
    Value base;
    Value mine;
    Value theirs;
};

// A row as a dialog shows it, its fields under the names that its operation gives them.
struct ShownRow
{
    QString id;   // "" for one that is new in the dialog
    QString name; // what a sentence calls it
    QJsonObject fields;
    int used = 0; // by how many opinions
};

// What both changed, each in another way: mine is in the operations, but nobody asked yet.
struct Clash
{
    enum class Kind {
        Field,        // both wrote in it
        Order,        // both moved rows
        RowGone,      // removed by a colleague, changed here
        RowChanged,   // changed by a colleague, removed here
        RowMoreInUse, // taken by a colleague for more opinions, removed here
    };
    Kind kind = Kind::Field;
    QString row = {};  // its id; "" where there is only one
    QString name = {}; // of the row
    QString field = {};
    QJsonValue theirs = {};

    bool operator==(const Clash &) const = default;
};

struct Merged
{
    std::vector<Operation> operations;
    std::vector<Clash> clashes;
};

// The fields to be set; clashes are added, with this row's id and name.
QJsonObject mergeFields(const ThreeWays<QJsonObject> &fields, const ShownRow &row,
                        std::vector<Clash> &clashes);

// Rows that stand in an order: add_, set_ and remove_ with the entity's name, and `move` with id
// and before. New rows stay before the row that they stand before in the dialog, those of a
// colleague behind the one that they stand behind in the document.
Merged mergeRows(const QString &entity, const QString &move,
                 const ThreeWays<std::vector<ShownRow>> &rows);

} // namespace gaiyo
