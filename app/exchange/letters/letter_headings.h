#pragma once

#include "base/result.h"
#include "exchange/csv/csv_reader.h"

#include <QMap>

#include <optional>

namespace gaiyo {

// The heading row of a table of letters is within so many.
inline constexpr size_t kLetterHeadingWithin = 20;

QStringList headingsOf(const CsvRecord &record);

// The row of headings: the first in which a column of opinions stands, with another that is known
// or as the map says; none where there is no such row. Error: Usage, of the map.
Result<std::optional<size_t>> findLetterHeadings(const std::vector<CsvRecord> &records,
                                                 const QMap<QString, QString> &map);

// The row that names most, where there is no such row.
QStringList widestHeadings(const std::vector<CsvRecord> &records);

// What is said where there is none, naming the columns.
QString noLetterHeadings(const std::vector<CsvRecord> &records);

// The columns of the map that none of the rows has.
QStringList missingColumns(const std::vector<CsvRecord> &records,
                           const QMap<QString, QString> &map);

// Names one after the other, cut where they are many.
QString listedNames(const QStringList &names);

} // namespace gaiyo
