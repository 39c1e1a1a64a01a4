#pragma once

#include "exchange/rows/table_columns.h"

#include <memory>
#include <optional>

namespace gaiyo {

// Where a table begins.
struct TableStart
{
    size_t row = 0; // of those looked at, from 0: the heading row, or the first of the opinions
    bool hasHeadingRow = true;
    bool isAssumed = false; // the row was taken for headings though none of its words is known
    TableColumns columns;   // without names where there is no heading row
    // Directly above, with names that stand over several columns of this row, or nothing.
    size_t linesAbove = 0;
    bool isPaired = false; // pairRows() has to be told of the records before they are read
};

// True where a cell is a sentence or a number, which no name of a column is.
bool isRowOfData(const QStringList &cells);

// Looks at the first rows of a table one by one for its heading row. Columns that the map has by
// number need none: a row with a number, a symbol or a sentence in them is an opinion.
class TableHeadSearch
{
public:
    explicit TableHeadSearch(const ColumnMap &map);

    // True where no more rows are wanted.
    bool take(const QStringList &names);
    const std::optional<TableStart> &found() const { return m_found; }

private:
    void takeLinesOf(const std::optional<TableStart> &unmapped);
    bool takeRow(const QStringList &names);
    bool takeSecondLine(const QStringList &names, size_t row);
    bool takeNumbered(const TableColumns &columns, const QStringList &names, size_t row);

    const ColumnMap &m_map;
    ColumnMap m_named; // no more of the map than what the document calls its free fields
    std::unique_ptr<TableHeadSearch> m_unmapped;
    bool m_isDone = false;
    size_t m_rows = 0;
    QStringList m_above;     // the row before
    QStringList m_firstLine; // a heading row with columns that it does not name
    size_t m_linesAbove = 0; // from that row on
    std::optional<TableStart> m_found;
};

} // namespace gaiyo
