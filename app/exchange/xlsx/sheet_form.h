#pragma once

#include "exchange/xlsx/cell_style.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace gaiyo {

struct SheetColumn
{
    double width = 10; // half-width characters of the body, which is set in BIZ UDGothic 10.5
    bool isHidden = false;
};

// A choice for the cells of a column below the headings: the cells of another sheet, by reference
// (凡例!$A$2:$A$7). A list that stands in the rule itself may have no more than 255 characters.
struct CellChoice
{
    int column = 0;
    QString cells;
};

// Bars of one colour: the numbers of a column.
struct ChartSeries
{
    int column = 0;
    QString name;               // its title
    std::vector<double> values; // one for each row
};

// Stacked bars, one for each of the first rows below the headings, which are named in the first
// column. What stands in the cells stands here once more, for those who do not compute.
struct SheetChart
{
    QString title;
    QString description; // for who does not see it
    QStringList labels;
    std::vector<ChartSeries> series;
};

// What a sheet is, said before its rows.
struct SheetForm
{
    QString name; // at most 31 characters, none of []:*?/\ in it
    std::vector<SheetColumn> columns;
    int headingRows = 1;   // at the top; they stay in sight and are printed on every page
    int frozenColumns = 0; // at the left
    bool hasFilter = true; // on the last heading row
    bool isHidden = false;
    bool isProtected = false;             // without a password: filtering and the widths stay free
    QString paper = QStringLiteral("A4"); // or A3; landscape, one page wide
    QString footer;                       // at the left, beside the page numbers
    std::vector<CellChoice> choices;
    // The last cell of a row that ends in this column is as wide as all columns from there on; -1
    // for none.
    int wideColumn = -1;
    std::optional<SheetChart> chart = {}; // below the rows
    // What to do about a text that no cell takes, a sentence; "" for a table that CSV has as well.
    QString adviceOnLength = {};
};

// How a row of a sheet stands.
struct RowForm
{
    bool isHidden = false;
    double height = 0; // at least, points
};

// Words that look another way than those around them.
struct CellRun
{
    QString text;
    bool struck = false;
    bool underlined = false;
    QString colour; // RRGGBB, "" for the cell's
};

// A cell has nothing in it, words, a number, or words of several looks; never a formula.
struct SheetCell
{
    std::variant<std::monostate, QString, double, std::vector<CellRun>> value;
    int style = 0; // of WorkbookWriter::style()
};

} // namespace gaiyo
