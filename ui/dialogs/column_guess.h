#pragma once

#include "exchange/format.h"

namespace gaiyo {

// True for the name of a column with what citizens are known by: 氏名, 住所, 電話番号 ….
bool isPersonal(const QString &name);

// Whether the first row of a table of which the reader knows no column looks like names of columns:
// 受付番号, 氏名, 内容.
bool startsWithNames(const TableHead &head);

// The same table with the first row as names.
TableHead namedByFirstRow(TableHead head);

// A field word for each column: what the reader took it for, "ignore" for the personal ones and for
// what nobody knows. A table without headings is judged by what stands in it: numbers, then the two
// columns with the longest texts as opinion and response; none that is mostly names, addresses,
// telephones or mail. Of one whose headings the reader does not know, only the opinion is guessed,
// and what has a usual name.
QStringList guessFields(const TableHead &head);

} // namespace gaiyo
