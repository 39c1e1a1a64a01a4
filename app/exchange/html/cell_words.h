#pragma once

#include <QString>

namespace gaiyo {

// The words of a cell as HTML. In a narrow column no line ends within a date, a time, a telephone
// number or a figure and its counter: each is a span of the class `whole`. `escape` makes HTML of
// what stands in it and between.
QString cellWords(const QString &text, QString (*escape)(const QString &));

// The style of that class.
inline constexpr QStringView kWholeStyle = u".whole{white-space:nowrap}";

} // namespace gaiyo
