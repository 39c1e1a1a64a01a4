#pragma once

#include "base/result.h"

#include <QStringList>

#include <vector>

namespace gaiyo {

// A record with the line that it begins on, counted from 1.
struct CsvRecord
{
    int line = 0;
    QStringList cells;
};

// RFC 4180 records between this delimiter; quoted cells may hold delimiters, "" and line breaks,
// which stay as they are. Lines without a character are passed over. Reads `most` records at
// most. Error: Unreadable, naming the line, for a quotation without an end and for text behind
// one.
Result<std::vector<CsvRecord>> readCsv(const QString &text, QChar delimiter,
                                       size_t most = size_t(-1));

} // namespace gaiyo
