#include "exchange/csv/csv_import.h"

#include "exchange/csv/cell_guard.h"
#include "exchange/csv/csv_reader.h"
#include "exchange/csv/csv_table.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/rows/beside_rows.h"
#include "exchange/rows/paired_rows.h"
#include "exchange/rows/table_import.h"

#include <QCoreApplication>

#include <optional>

namespace gaiyo {

namespace {

// The line that the record ends on.
int endOf(const TableRecord &record, CsvLines lines)
{
    if (lines == CsvLines::Rows)
        return record.line;
    qsizetype breaks = 0;
    for (const QString &cell : record.cells)
        breaks += cell.count(u'\n');
    return record.line + int(breaks);
}

// A line of one cell is no row where it says so (※…, 合計, 問合せ先), or where an empty line and no
// more rows part it from the table: any other may be the rest of a cell without quotation marks.
void takeLinesBelow(std::vector<TableRecord> &records, const CsvTable &table, CsvLines lines)
{
    if (table.start.columns.lastUsed() < 1)
        return;
    const qsizetype width = table.start.columns.names.size();
    const auto isShort = [](const TableRecord &record) { return record.cells.size() == 1; };
    size_t end = records.size(); // of the rows
    for (size_t i = records.size(); i-- > table.start.row + 1 && isShort(records[i]);) {
        if (records[i].line > endOf(records[i - 1], lines) + 1)
            end = i;
    }
    for (size_t i = table.start.row + 1; i < records.size(); ++i) {
        TableRecord &record = records[i];
        if (!isShort(record) || isBlankRecord(record.cells))
            continue;
        const QString words = filledCells(record.cells).front();
        record.isBelow = i >= end || isRemark(words) || isSum(words);
        if (record.isBelow)
            record.cells.resize(width);
    }
}

// A cell that holds a comma and stands in no quotation marks makes its row too long, and all that
// is behind it wrong.
Result<void> checkWidths(const std::vector<TableRecord> &records, const CsvTable &table)
{
    const qsizetype width = table.start.columns.names.size();
    for (size_t i = table.start.row + (table.start.hasHeadingRow ? 1 : 0); i < records.size();
         ++i) {
        const TableRecord &record = records[i];
        const bool tooWide = record.cells.size() > width && !isBlankRecord(record.cells.mid(width));
        const bool tooShort = record.cells.size() <= table.start.columns.lastUsed();
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

} // namespace

Result<Imported> importCsv(const QByteArray &bytes, const CsvImportOptions &options)
{
    const auto map = readColumnMap(options);
    if (!map)
        return map.error();
    const auto text = decodeText(bytes, options.encoding);
    if (!text)
        return text.error();
    auto table = detectTable(*text, *map, options.headings);
    if (!table)
        return table.error();
    if (const auto checked = checkColumnMap(*map, table->start.columns.names); !checked)
        return checked.error();
    const CsvLines lines = options.countsRows ? CsvLines::Rows : CsvLines::OfFile;
    auto records = readCsv(*text, table->delimiter, size_t(-1), options.progress, lines);
    if (!records)
        return records.error();
    if (!options.headings.isEmpty())
        records->insert(records->begin(), TableRecord{0, options.headings});
    if (!table->start.isPaired || !arePairedByLabels(*records, *map, &unguardCell)) {
        takeLinesBelow(*records, *table, lines);
        if (const auto checked = checkWidths(*records, *table); !checked)
            return checked.error();
    }
    QStringList told;
    if (table->start.isPaired) {
        const auto paired = pairRows(*records, *map, &unguardCell);
        if (!paired)
            return paired.error();
        told << *paired;
    }
    Table rows = startTable(std::move(*records), table->start, &unguardCell);
    rows.told = told;
    return importTable(std::move(rows), options);
}

} // namespace gaiyo
