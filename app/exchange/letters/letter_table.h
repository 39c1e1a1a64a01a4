#pragma once

#include "exchange/csv/csv_reader.h"
#include "exchange/letters/receive.h"

namespace gaiyo {

// The letters of a table, one of each row, whatever file it came from: the heading row is found
// within the first 20. A reader of workbooks hands its cells here as they are shown.
ReceivedLetters readLetterTable(const QString &fileName, const std::vector<CsvRecord> &records,
                                const ReceiveOptions &options);

// The same of a text with commas, tabs or semicolons.
ReceivedLetters readLetterCsv(const QString &fileName, const QByteArray &bytes,
                              const ReceiveOptions &options);

// mail, fax, post, …: the word of --method for what a form calls it; "" for nothing known.
QString methodOf(const QString &words);

// The day that a cell names, in the forms that are used; none where it names none.
std::optional<QDate> dayOf(const QString &cell);

} // namespace gaiyo
