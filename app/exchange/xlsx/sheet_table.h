#pragma once

#include "base/progress.h"
#include "exchange/rows/notes.h"
#include "exchange/rows/table_import.h"
#include "exchange/xlsx/workbook.h"

#include <optional>
#include <vector>

namespace gaiyo {

// A sheet that has a table of opinions, and which columns it has.
struct SheetTable
{
    size_t sheet = 0;
    TableStart start;
    int row = 0; // where it starts, from 1; 0 for one whose headings are not in the sheet
    QStringList headings = {}; // these
};

// What somebody chose of a workbook.
struct SheetWish
{
    QString sheet = {};        // its name; "" for any
    QStringList headings = {}; // of a sheet that has no heading row
};

// The first sheet with a row that names the opinions; hidden sheets are looked at last. Errors:
// Unreadable where there is none; Usage for a sheet that there is not; those of XlsxWorkbook.
Result<SheetTable> findSheetTable(const XlsxWorkbook &workbook, const ColumnMap &map,
                                  const SheetWish &wish = {});

// The first sheet that people see, or the one of this name. Errors: Unreadable, Usage.
Result<size_t> firstSheet(const XlsxWorkbook &workbook, const QString &name);

// The first rows of a sheet with anything in them, `most` or fewer. Errors of XlsxWorkbook.
Result<std::vector<TableRecord>> readFirstRows(const XlsxWorkbook &workbook, size_t sheet,
                                               size_t most);

// The same of one sheet; none where it has no such row.
Result<std::optional<SheetTable>> findTableIn(const XlsxWorkbook &workbook, size_t sheet,
                                              const ColumnMap &map);

// The rows of a sheet as records, with what a person has to be told of them. Merged cells of the
// path and of the category count for all their rows, and a merged response is one response.
// Errors: those of XlsxWorkbook; Cancelled. Of a table that comes back (`isReturn`) a cell without
// a result is a cell that is not read (TableRecord::unread).
struct SheetRecords
{
    Table table;
    Notes notes;
    std::vector<NotUnderstood> notUnderstood;
};
Result<SheetRecords> readSheetTable(const XlsxWorkbook &workbook, const SheetTable &found,
                                    const ColumnMap &map, const Progress &progress = {},
                                    bool isReturn = false);

} // namespace gaiyo
