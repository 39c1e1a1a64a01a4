#pragma once

#include "base/result.h"
#include "exchange/format.h"
#include "exchange/rows/table_head.h"
#include "exchange/rows/table_import.h"

namespace gaiyo {

// Where the table begins under one way to cut its text into cells.
struct CsvTable
{
    QChar delimiter;
    TableStart start; // its row is the record
};

// The delimiter under which the heading row has the most columns that are known. With `headings` of
// its own the table needs no heading row. Error: Unreadable where no column has the opinions.
Result<CsvTable> detectTable(const QString &text, const ColumnMap &map,
                             const QStringList &headings);

// FormatReader::head.
Result<TableHead> readCsvHead(const QByteArray &bytes, const ImportOptions &options);

} // namespace gaiyo
