#pragma once

#include <QString>

namespace gaiyo {

// Where an opinion stands in a table that was read.
struct TableRow
{
    int line = 0; // from 1
    QString
        ref; // the number in its column 整理番号 as it is meant, whoever else has it; "" for none

    bool operator==(const TableRow &) const = default;
};

} // namespace gaiyo
