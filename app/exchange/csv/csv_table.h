#pragma once

#include "base/result.h"
#include "exchange/csv/csv_columns.h"
#include "exchange/csv/csv_reader.h"
#include "exchange/format.h"

namespace gaiyo {

// Where a table begins under one way to cut its text into cells.
struct CsvTable
{
    QChar delimiter;
    size_t header = 0; // record
    CsvColumns columns;
};

// The delimiter under which the heading row, within the first 20 records, has the most columns
// that are known. With `headings` of its own the table needs no heading row. Error: Unreadable
// where no column has the opinions.
Result<CsvTable> detectTable(const QString &text, const ColumnMap &map,
                             const QStringList &headings);

// FormatReader::head.
Result<TableHead> readCsvHead(const QByteArray &bytes, const ImportOptions &options);

bool isBlank(const QStringList &cells);
// Those that have words, each on one line.
QStringList filledCells(const QStringList &cells);

} // namespace gaiyo
