#pragma once

#include <QString>

namespace gaiyo {

// How a cell of a sheet looks and behaves. Cells with words are of the text format (@), so that
// what a clerk types into them later stays text, too.
struct CellStyle
{
    enum class Align { Left, Centre, Right };

    bool isText = true; // false: a number
    bool bold = false;
    bool struck = false;
    bool locked = true; // has an effect where the sheet is protected
    bool border = true;
    bool vertical = false; // from top to bottom, in the middle of the cell
    bool wraps = true;     // false: words run on over empty cells beside
    double size = 10.5;    // points
    Align align = Align::Left;
    QString fill = {}; // RRGGBB, "" for none

    bool operator==(const CellStyle &) const = default;
};

// The titles of a table's columns, the same in every workbook of ours.
inline CellStyle headingStyle()
{
    CellStyle style;
    style.bold = true;
    style.align = CellStyle::Align::Centre;
    style.fill = QStringLiteral("E4EAF2");
    return style;
}

// Numbers that a spreadsheet computes with.
inline CellStyle numberStyle()
{
    CellStyle style;
    style.isText = false;
    style.align = CellStyle::Align::Right;
    return style;
}

} // namespace gaiyo
