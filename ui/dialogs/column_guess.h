#pragma once

#include "exchange/format.h"

namespace gaiyo {

// True for the name of a column with what citizens are known by: 氏名, 住所, 電話番号 ….
bool isPersonal(const QString &name);

// A field word for each column: what the reader took it for, "ignore" for the personal ones and for
// what nobody knows. A table without headings is judged by what stands in it: numbers, then the two
// columns with the longest texts as opinion and response; none that is mostly addresses, telephones
// or mail.
QStringList guessFields(const TableHead &head);

} // namespace gaiyo
