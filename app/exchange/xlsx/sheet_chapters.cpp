#include "exchange/xlsx/sheet_chapters.h"

#include "exchange/rows/heading_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

// In the workbook's order, `found` among them.
Result<std::vector<SheetTable>> sameTables(const XlsxWorkbook &workbook, const SheetTable &found,
                                           const ColumnMap &map)
{
    std::vector<SheetTable> tables;
    for (size_t i = 0; i < workbook.sheets().size(); ++i) {
        if (i == found.sheet) {
            tables.push_back(found);
            continue;
        }
        if (workbook.sheets()[i].isHidden)
            continue;
        const auto other = findTableIn(workbook, i, map);
        if (!other)
            return other.error();
        if (*other && (*other)->start.hasHeadingRow &&
            (*other)->start.columns.names == found.start.columns.names && !(*other)->start.isPaired)
            tables.push_back(**other);
    }
    return tables;
}

TableRecord headingOf(const QString &name, const Table &table)
{
    TableRecord record{0, QStringList(table.columns.names.size())};
    record.heading = name;
    return record;
}

// What stands above its names is told, unless the first sheet has it, too.
void append(const QString &name, SheetRecords &&from, SheetRecords &to)
{
    const auto isAbove = [&](const QStringList &cells) {
        return std::any_of(to.table.records.begin(),
                           to.table.records.begin() + std::ptrdiff_t(to.table.header),
                           [&](const TableRecord &record) {
                               return filledCells(record.cells) == filledCells(cells);
                           });
    };
    for (size_t i = 0; i < from.table.header; ++i) {
        const TableRecord &record = from.table.records[i];
        const QString words = filledCells(record.cells).join(u' ');
        if (!words.isEmpty() && words != name && !isAbove(record.cells))
            to.notUnderstood.push_back({record.line, words});
    }
    to.table.records.push_back(headingOf(name, to.table));
    std::move(from.table.records.begin() + std::ptrdiff_t(from.table.header) + 1,
              from.table.records.end(), std::back_inserter(to.table.records));
    to.table.told += from.table.told;
    for (const QString &sentence : from.notes.take())
        to.notes.add(Notes::Kind::Other, sentence);
    std::move(from.notUnderstood.begin(), from.notUnderstood.end(),
              std::back_inserter(to.notUnderstood));
}

} // namespace

Result<QSet<size_t>> joinChapters(const XlsxWorkbook &workbook, const SheetTable &found,
                                  const ColumnMap &map, const Progress &progress,
                                  SheetRecords &records)
{
    QSet<size_t> read{found.sheet};
    if (!found.start.hasHeadingRow || found.start.isPaired ||
        found.start.columns.find(SourceField::Id))
        return read;
    const auto tables = sameTables(workbook, found, map);
    if (!tables)
        return tables.error();
    const auto nameOf = [&](const SheetTable &table) {
        return workbook.sheets()[table.sheet].name.trimmed();
    };
    const bool areChapters = std::ranges::all_of(
        *tables, [&](const SheetTable &table) { return isNumberedHeading(nameOf(table)); });
    if (tables->size() < 2 || !areChapters || tables->front().sheet != found.sheet)
        return read;
    auto &rows = records.table.records;
    rows.insert(rows.begin() + std::ptrdiff_t(records.table.header) + 1,
                headingOf(nameOf(found), records.table));
    QStringList names{nameOf(found)};
    for (const SheetTable &table : *tables) {
        if (table.sheet == found.sheet)
            continue;
        auto more = readSheetTable(workbook, table, map, progress);
        if (!more)
            return more.error();
        append(nameOf(table), std::move(*more), records);
        read.insert(table.sheet);
        names << nameOf(table);
    }
    records.notes.add(
        Notes::Kind::Other,
        QCoreApplication::translate(
            "Xlsx", "The sheets %1 have the same columns and were read one after the other, each "
                    "below its name as a heading. Lines are counted in each sheet anew.")
            .arg(names.join(u'、')));
    return read;
}

} // namespace gaiyo
