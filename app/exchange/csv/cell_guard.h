#pragma once

#include <QString>

namespace gaiyo {

// Whether cells that a spreadsheet would run as a formula are written so that it does not.
enum class CsvFormulas { Escape, Keep };

// A cell as written and as meant. Behind any leading apostrophes, a text is marked if it begins
// like a formula (= + - @ in either width, tab, CR) or is 同上 or 〃, which our reader takes for
// "as above".
//   guardCell: puts one apostrophe before a marked text; with Keep, not before a formula that has
//              none yet.
//   unguardCell: takes one apostrophe off a marked text that has one.
// So unguardCell(guardCell(t, either)) is t for every t, apostrophes of its own included, and a
// cell that another program saved as '=1+1 reads as =1+1.
QString guardCell(const QString &text, CsvFormulas formulas);
QString unguardCell(const QString &cell);

} // namespace gaiyo
