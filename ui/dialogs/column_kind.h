#pragma once

#include "exchange/format.h"

namespace gaiyo {

// What stands in a column, whatever its name.
enum class ColumnKind {
    Empty,
    Number,
    Date,
    Name,   // or what looks like one: 山田太郎, 木陰
    Person, // addresses, telephones, mail, age: what else tells who somebody is
    Mark,   // ◎, △ or "○ 反映", where there is anything at all
    Code,   // A, 済, 反映, 参考: one of few short words
    Words
};

ColumnKind kindOfColumn(const TableHead &head, int column);

// Whether each row has a plain number: 1, No.1.
bool isNumbering(const TableHead &head, int column);

// The cells of a column in which anything stands, without blanks around it.
QStringList filledCells(const TableHead &head, int column);

} // namespace gaiyo
