#pragma once

#include "exchange/csv/csv_reader.h"
#include "exchange/letters/receive.h"

#include <QHash>

namespace gaiyo {

// Of one table: more letters than an office gets, and what a document can be worked with.
inline constexpr size_t kMostLetterRows = 100'000;

// A cell that is not as it seems: its column from 0, and its words or those that it lacks.
struct OddCell
{
    enum class Kind { Date, Error, Struck, NotComputed };

    int column = 0;
    Kind kind = Kind::Date;
    QString words;
};

// A table of letters, whatever file it stood in: its headings are within the first
// kLetterHeadingWithin records.
struct LetterTable
{
    std::vector<CsvRecord> records;
    QString sheet;                        // of several that hold letters; "" for the only one
    QHash<int, std::vector<OddCell>> odd; // by line
    bool isGuarded = false;               // cells may stand behind the guard of csv/cell_guard.h
};

// The letters of a table, one of each row.
ReceivedLetters readLetterTable(const QString &fileName, const LetterTable &table,
                                const ReceiveOptions &options);

// What is answered of rows none of which can be the headings.
ReceivedLetters withoutHeadings(const QString &fileName, const std::vector<CsvRecord> &records,
                                const ReceiveOptions &options);

// The same of a text with commas, tabs or semicolons.
ReceivedLetters readLetterCsv(const QString &fileName, const QByteArray &bytes,
                              const ReceiveOptions &options);

} // namespace gaiyo
