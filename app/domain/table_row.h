#pragma once

#include <QSet>
#include <QString>

namespace gaiyo {

// Where an opinion stands in a table that was read.
struct TableRow
{
    int line = 0; // from 1
    QString
        ref; // the number in its column 整理番号 as it is meant, whoever else has it; "" for none
    // FIELD words (node for the path) of cells that nobody can read: errors, formulas without a
    // result. The fields are empty; only of a table that came back.
    QSet<QString> unread = {};
    QString label = {}; // its number, as it is looked up; "" for none

    bool operator==(const TableRow &) const = default;
};

} // namespace gaiyo
