#pragma once

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace gaiyo {

// A stretch of a cell in one format.
struct XlsxRun
{
    QString text;
    bool isStruck = false;
    std::optional<quint32> colour; // 0xRRGGBB, none for the usual one and those of a theme

    bool operator==(const XlsxRun &) const = default;
};

// A cell with something in it, as a person sees it: what a formula last gave, a date as a date
// (2026-07-03, 2026-07-03 09:30, 09:30), TRUE, #REF!. A formula without a result is one, too.
struct XlsxCell
{
    enum class Kind { Text, Number, Date, Boolean, Error };

    int column = 0; // from 0
    Kind kind = Kind::Text;
    bool isFormula = false;
    // Of numbers and dates: what stands in the cell on the screen, by its format. None where that
    // is not certain.
    std::optional<QString> shown;
    bool isNotComputed = false; // a formula that nobody has opened in a program since: no text
    QString text;               // the words that count: without those that are struck through
    QString struck;             // those that are struck through, in whole or in parts
    std::vector<XlsxRun> runs;  // all of it in order, where not all is in one format
};

struct XlsxRow
{
    int number = 0;              // from 1
    bool isHidden = false;       // by hand, or by a filter: XlsxLayout tells
    std::vector<XlsxCell> cells; // from left to right; empty ones are left out

    const XlsxCell *find(int column) const;
};

// Cells from corner to corner, rows from 1, columns from 0.
struct CellRange
{
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;

    bool contains(int row, int column) const
    {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
    bool operator==(const CellRange &) const = default;
};

// "B3", "$A$1:C7" as a range; none for anything else, whole rows and columns among it.
std::optional<CellRange> readCellRange(QStringView text);

// A for 0, AB for 27.
QString columnLetters(int column);

// What a sheet says of itself beside its rows.
struct XlsxLayout
{
    std::vector<CellRange> merges;
    std::vector<std::pair<int, int>> hiddenColumns; // from, to
    std::optional<CellRange> filter;                // what the arrows of a filter stand over
    bool isFiltered = false;                        // it hides rows now

    bool isColumnHidden(int column) const;
};

// Something that hangs on a cell.
struct XlsxNote
{
    // A picture or chart has no words that can be read.
    enum class Kind { Comment, Threaded, TextBox, Picture };

    Kind kind = Kind::Comment;
    int row = 0; // from 1; 0 for a text box or picture that hangs on none
    int column = 0;
    QString author; // "" where none is named
    QString date;   // as written, "" where none is
    QString text;   // without what is struck through
    QString struck;
};

// Takes a row; false where no more are wanted.
using XlsxRowSink = std::function<bool(XlsxRow &&)>;

} // namespace gaiyo
