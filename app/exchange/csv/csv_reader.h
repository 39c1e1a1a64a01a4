#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "exchange/rows/table_import.h"

#include <QString>

#include <vector>

namespace gaiyo {

using CsvRecord = TableRecord;

// What the line of a record counts: lines of the file, or rows as a spreadsheet shows them, in
// which a cell of several lines counts once.
enum class CsvLines { OfFile, Rows };

// RFC 4180 records between this delimiter; quoted cells may hold delimiters, "" and line breaks,
// which stay as they are. Lines without a character are passed over. Reads `most` records at
// most. Error: Unreadable, naming the line, for a quotation without an end and for text behind
// one; Cancelled.
Result<std::vector<TableRecord>> readCsv(const QString &text, QChar delimiter,
                                         size_t most = size_t(-1), const Progress &progress = {},
                                         CsvLines lines = CsvLines::OfFile);

} // namespace gaiyo
