#include "exchange/csv/csv_import.h"

#include "exchange/csv/cell_guard.h"
#include "exchange/csv/csv_reader.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/rows/table_import.h"

#include <QCoreApplication>

#include <optional>

namespace gaiyo {

namespace {

// Where the table begins under one way to cut the text into cells.
struct Place
{
    QChar delimiter;
    size_t header = 0; // record
    TableColumns columns;
};

QStringList plainCells(const QStringList &cells)
{
    QStringList plain;
    for (const QString &cell : cells)
        plain << unguardCell(cell);
    return plain;
}

std::optional<Place> findTable(const std::vector<TableRecord> &records, QChar delimiter,
                               const ColumnMap &map)
{
    for (size_t i = 0; i < records.size(); ++i) {
        if (auto columns = findColumns(columnNames(plainCells(records[i].cells)), map))
            return Place{delimiter, i, *columns};
    }
    return std::nullopt;
}

Error noOpinionColumnIn(const std::vector<TableRecord> &records)
{
    std::vector<QStringList> rows;
    for (const TableRecord &record : records)
        rows.push_back(record.cells);
    return noOpinionColumn(rows);
}

// A cell that holds a comma and stands in no quotation marks makes its row too long, and all that
// is behind it wrong.
Result<void> checkWidths(const std::vector<TableRecord> &records, const Place &table)
{
    const qsizetype width = table.columns.names.size();
    for (size_t i = table.header + 1; i < records.size(); ++i) {
        const TableRecord &record = records[i];
        const bool tooWide = record.cells.size() > width && !isBlankRecord(record.cells.mid(width));
        const bool tooShort = record.cells.size() <= table.columns.lastUsed();
        if (!isBlankRecord(record.cells) && (tooWide || tooShort))
            return Error{ErrorKind::Unreadable,
                         QCoreApplication::translate(
                             "Csv",
                             "Line %1 has %2 cells and the heading row %3. Put cells that hold "
                             "commas in quotation marks, or save the table as CSV once more.")
                             .arg(record.line)
                             .arg(record.cells.size())
                             .arg(width)};
    }
    return {};
}

// The delimiter under which the heading row has the most columns that are known.
Result<Place> detectTable(const QString &text, const ColumnMap &map)
{
    std::optional<Place> best;
    std::optional<Error> fault;
    std::vector<TableRecord> widest;
    for (const char16_t delimiter : {u',', u'\t', u';'}) {
        const auto records = readCsv(text, delimiter, kHeaderWithin);
        if (!records) {
            if (!fault)
                fault = records.error();
            continue;
        }
        const auto width = [](const std::vector<TableRecord> &r) {
            return r.empty() ? 0 : r.front().cells.size();
        };
        if (widest.empty() || width(*records) > width(widest))
            widest = *records;
        const auto known = [](const Place &t) {
            return t.columns.fields.size() + qsizetype(t.columns.path.size());
        };
        const auto table = findTable(*records, delimiter, map);
        if (table && (!best || known(*table) > known(*best)))
            best = table;
    }
    if (best)
        return *best;
    if (fault &&
        (widest.empty() || isBlankRecord(widest.front().cells) || widest.front().cells.size() < 2))
        return *fault;
    return noOpinionColumnIn(widest);
}

} // namespace

Result<Imported> importCsv(const QByteArray &bytes, const CsvImportOptions &options)
{
    const auto map = readColumnMap(options.columns);
    if (!map)
        return map.error();
    const auto text = decodeText(bytes, options.encoding);
    if (!text)
        return text.error();
    auto table = detectTable(*text, *map);
    if (!table)
        return table.error();
    if (const auto checked = checkColumnMap(*map, table->columns.names); !checked)
        return checked.error();
    auto records = readCsv(*text, table->delimiter);
    if (!records)
        return records.error();
    if (const auto checked = checkWidths(*records, *table); !checked)
        return checked.error();
    return importTable(
        {std::move(*records), table->header, std::move(table->columns), &unguardCell}, options);
}

} // namespace gaiyo
