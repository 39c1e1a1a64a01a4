#pragma once

#include "exchange/zip/zip_bytes.h"

#include <QByteArray>

namespace gaiyo {

// The parts of a workbook with one sheet, for tests that write XML themselves.
struct WorkbookParts
{
    QByteArray rows;     // within <sheetData>
    QByteArray behind;   // after it: merges, a filter
    QByteArray before;   // before it: columns
    QByteArray strings;  // within <sst>
    QByteArray styles;   // a whole part, "" for none
    QByteArray settings; // attributes of <workbookPr>
    std::vector<NamedPart> others;
};

QByteArray workbookOf(const WorkbookParts &parts);

// A workbook from whole parts, "xl/worksheets/sheet1.xml" being the sheet.
QByteArray packageOf(const QByteArray &sheet, const QByteArray &strings, const QByteArray &styles,
                     const QByteArray &settings, const std::vector<NamedPart> &others);

// A table of this many opinions with answers, as Excel writes it.
QByteArray opinionsWorkbook(int rows);

} // namespace gaiyo
