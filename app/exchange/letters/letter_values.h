#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace gaiyo {

// What cells of a form's table mean.

// mail, fax, post, …: the word of --method for what a form calls it; "" for nothing known.
QString methodOf(const QString &words);

// The day in Japan that a cell names, in the forms that are used; none where it names none. A time
// with a zone (…T23:30:00Z, 午後 11:30 GMT+0) counts as that moment, whatever clock the machine
// has.
std::optional<QDate> dayOf(const QString &cell);

// How many people a cell names: 12名, ３人, 十二名; 他3名 are those and the one who is named. None
// where it names no number.
std::optional<int> personsOf(const QString &cell);

// A name without the 他3名 behind it.
QString withoutOthers(const QString &name);

// A telephone number with the 0 that a workbook takes from what it thinks a number.
QString telephoneOf(const QString &cell);

// 高橋 <t@example.jp> and t@example.jp in a cell of names: the address goes to `mail`, if it is
// empty.
void takeMailOf(QString &name, QString &mail);

} // namespace gaiyo
