#pragma once

#include "exchange/xlsx/sheet_table.h"

#include <QSet>

namespace gaiyo {

// A sheet for each chapter (第1章, 第2章 …): the rows of all sheets that people see and that have
// the same names of columns become one table, each below the sheet's name as a heading. Only where
// all these names are headings with numbers: other sheets may be other years or drafts. The sheets
// that were read, `found` among them; its own alone where nothing was joined. Errors as
// readSheetTable().
Result<QSet<size_t>> joinChapters(const XlsxWorkbook &workbook, const SheetTable &found,
                                  const ColumnMap &map, const Progress &progress,
                                  SheetRecords &records);

} // namespace gaiyo
