#pragma once

#include "exchange/xlsx/sheet_form.h"

#include <QByteArray>

namespace gaiyo {

// The parts of a sheet before and behind its rows, in the order that CT_Worksheet (ISO 29500-1,
// 18.3.1.99) asks for. `lastRow` counts from 1.
QByteArray sheetHead(const SheetForm &form, bool isFirst);
// `merged` are the cells that stand over several columns: B2:G2.
QByteArray sheetTail(const SheetForm &form, int lastRow, const QStringList &merged);

// What names a workbook defines for the sheet: its repeated rows and the place of its filter.
QByteArray sheetNames(const SheetForm &form, int sheet, int lastRow);

// What stands inside <c>…</c> for this value, and the cell's type (t="…"); "" for an empty one.
QByteArray cellContent(const SheetCell &cell);
QByteArray cellType(const SheetCell &cell);

} // namespace gaiyo
