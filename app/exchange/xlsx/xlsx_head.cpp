#include "exchange/xlsx/xlsx_head.h"

#include "exchange/rows/shown_head.h"
#include "exchange/xlsx/sheet_table.h"

#include <algorithm>

namespace gaiyo {

namespace {

// The rows from the first one that is as wide as the table: titles above it are none of it.
size_t firstWholeRow(const std::vector<TableRecord> &records)
{
    const auto filled = [](const TableRecord &record) {
        return std::ranges::count_if(record.cells,
                                     [](const QString &cell) { return !cell.trimmed().isEmpty(); });
    };
    qsizetype most = 0;
    for (size_t row = 0; row < std::min(records.size(), kHeaderWithin); ++row)
        most = std::max(most, qsizetype(filled(records[row])));
    const auto whole = std::ranges::find_if(
        records, [&](const TableRecord &record) { return filled(record) * 2 > most; });
    return size_t(whole - records.begin());
}

Result<TableHead> readUnknown(const XlsxWorkbook &workbook, size_t sheet)
{
    auto records = readFirstRows(workbook, sheet, kJudgedBy);
    if (!records)
        return records.error();
    qsizetype width = 0;
    for (const TableRecord &record : *records)
        width = std::max(width, record.cells.size());
    for (TableRecord &record : *records)
        record.cells.resize(width);
    return showHead(std::nullopt, *records, firstWholeRow(*records));
}

Result<TableHead> readFound(const XlsxWorkbook &workbook, const SheetTable &found,
                            const ColumnMap &map, const Progress &progress)
{
    auto read = readSheetTable(workbook, found, map, progress);
    if (!read)
        return read.error();
    const Table &table = read->table;
    return showHead(table, table.records, table.header + 1);
}

} // namespace

Result<TableHead> readXlsxHead(const QByteArray &bytes, const ImportOptions &options)
{
    ImportOptions unasked = options;
    unasked.columns.clear();
    const auto map = readColumnMap(unasked);
    if (!map)
        return map.error();
    const auto workbook = XlsxWorkbook::open(bytes, options.progress);
    if (!workbook)
        return workbook.error();
    const auto found = findSheetTable(*workbook, *map, {options.sheet, {}});
    if (!found && found.error().kind != ErrorKind::Unreadable)
        return found.error();
    const auto first = found ? Result(found->sheet) : firstSheet(*workbook, options.sheet);
    if (!first)
        return first.error();
    auto head = found ? readFound(*workbook, *found, *map, options.progress)
                      : readUnknown(*workbook, *first);
    if (!head)
        return head;
    for (const XlsxWorkbook::Sheet &sheet : workbook->sheets()) {
        if (!sheet.isHidden)
            head->sheets += sheet.name;
    }
    head->sheet = workbook->sheets()[*first].name;
    return head;
}

} // namespace gaiyo
