#pragma once

#include "base/result.h"
#include "exchange/rows/table_head.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

// A row of a table with its place, counted from 1 as spreadsheets show it.
struct TableRecord
{
    int line = 0;
    QStringList cells;
    // Its response is in one cell with that of the row above.
    bool isResponseMerged = false;
    bool isBelow = false;   // a line below the table, none of its rows
    QString heading = {};   // of the rows below, as a reader says: then it is no row
    QList<int> unread = {}; // columns of errors and of formulas without a result
};

// A table of opinions as a reader has found it.
struct Table
{
    std::vector<TableRecord> records; // each long enough for the columns that are used
    size_t header = 0;                // the record with the names
    bool hasHeadingRow = true;        // the document had it: else that record is empty
    bool isHeadingAssumed = false;    // TableStart::isAssumed
    TableColumns columns;
    // A cell as it is meant, of the cell as it is written.
    QString (*plainCell)(const QString &) = nullptr;
    QStringList told = {}; // what was done to the records, as sentences
};

// A heading row is looked for within so many.
inline constexpr size_t kHeaderWithin = 20;
// So many rows of a table without one tell what its columns hold.
inline constexpr size_t kJudgedBy = 1000;

bool isBlankRecord(const QStringList &cells);
// The cells with anything in them, each in one line.
QStringList filledCells(const QStringList &cells);
// The names of columns, of cells as they are meant.
QStringList columnNames(const QStringList &cells);

// A table of records that begins there.
Table startTable(std::vector<TableRecord> records, const TableStart &start,
                 QString (*plainCell)(const QString &));

// Error: Usage for a map that names a column which is not there.
Result<void> checkColumnMap(const ColumnMap &map, const QStringList &names);

// Unreadable: none of the rows that were looked at names the opinions, or any columns.
Error noOpinionColumn(const std::vector<QStringList> &rows);

} // namespace gaiyo
