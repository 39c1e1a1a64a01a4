#pragma once

#include "exchange/rows/table_columns.h"

namespace gaiyo {

// Where a table begins.
struct TableStart
{
    size_t row = 0; // of those looked at, from 0: the heading row, or the first of the opinions
    bool hasHeadingRow = true;
    bool isAssumed = false;    // the row was taken for headings though none of its words is known
    TableColumns columns;      // without names where there is no heading row
    bool hasLineAbove = false; // of names that stand over several columns of this row
};

// Looks at the first rows of a table one by one for its heading row. Columns that the map has by
// number need none: a row with a number, a symbol or a sentence in them is an opinion.
class TableHeadSearch
{
public:
    explicit TableHeadSearch(const ColumnMap &map)
        : m_map(map)
    {}

    // True where no more rows are wanted.
    bool take(const QStringList &names);
    const std::optional<TableStart> &found() const { return m_found; }

private:
    void takeSecondLine(const QStringList &names, size_t row);
    bool takeNumbered(const TableColumns &columns, const QStringList &names, size_t row);

    const ColumnMap &m_map;
    size_t m_rows = 0;
    QStringList m_firstLine; // a heading row with columns that it does not name
    std::optional<TableStart> m_found;
};

} // namespace gaiyo
