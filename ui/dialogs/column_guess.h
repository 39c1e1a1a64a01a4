#pragma once

#include "exchange/format.h"

namespace gaiyo {

// True for the name of a column with what citizens are known by: 氏名, 住所, 電話番号 ….
bool isPersonal(const QString &name);
// ご意見の内容, コメント and the like.
bool isNameOfOpinions(const QString &name);

// Whether the first row of a table of which the reader knows no column looks like names of columns:
// 受付番号, 氏名, 内容.
bool startsWithNames(const TableHead &head);

// The same table with the first row as names.
TableHead namedByFirstRow(TableHead head);

// A field word for each column: what the reader took it for, "ignore" for the personal ones and for
// what nobody knows. A table without headings is judged by what stands in it: the column with the
// longest sentences is the opinion, other sentences on its right (or such as speak for an office)
// are the response, and few short words the category; none that is names, addresses, days, numbers,
// telephones or mail. Of one whose headings the reader does not know, only the opinion is guessed,
// and what has a usual name.
QStringList guessFields(const TableHead &head);

// Whether words stand in the column that are no day or number, and no name or address of somebody
// as far as its own name tells: who leaves it out, shall know.
bool holdsOtherWords(const TableHead &head, int column);

} // namespace gaiyo
