#pragma once

#include <QByteArray>
#include <QString>

namespace gaiyo {

// The longest text that a cell of Excel takes, in UTF-16 units.
inline constexpr qsizetype kLongestCell = 32'767;

// A cell's words as ST_Xstring (ISO 29500-1, 22.9.2.19) has them: what XML cannot hold stands as
// _xHHHH_, and what looks so already gets _x005F_ before it, so that it stays what it is. A
// surrogate without its partner becomes U+FFFD. Not yet escaped for XML.
QString toCellText(const QString &text);

// UTF-8 for XML's content and its attributes in double quotes; the second as toCellText() has it.
QByteArray escapedText(const QString &text);
QByteArray escapedCellText(const QString &text);

// How many lines the words take in a column of so many half-width characters: full-width ones, and
// all that is not ASCII or half-width kana, count two.
int lineCount(const QString &text, double width);

// "A" for 0, "AA" for 26.
QString columnName(int column);

} // namespace gaiyo
