#pragma once

#include <QString>

#include <optional>

namespace gaiyo {

// Full-width ASCII and the full-width space in half width; nothing else changes (㉖ stays).
QString foldWidth(QStringView text);

// Without any kind of white space, in half width: what names are compared by.
QString foldName(QStringView text);

// A whole number in half or full width digits, with or without separating commas; none where
// anything else stands there or the number has more than 9 digits.
std::optional<int> readCount(QStringView text);

// The category symbol that a cell prints: trimmed, and every single dash (- − － ― — ー) as ―.
QString foldSymbol(const QString &cell);

// A row's number as it is looked up: "№３", "No. 3" and "03" are "3".
QString foldLabel(QStringView text);

// A 整理番号 as it is meant: "３", "3.0", "003" and "'3" are "3", and every dash is that of 12-3.
QString foldRef(QStringView text);

// Text without leading newlines and trailing white space; the indent of its first paragraph stays.
QString trimCell(const QString &text);

// True for a cell that says "as above": 同上 or 〃.
bool isDitto(const QString &cell);

// True for what spreadsheets show in place of a result: #NAME?, #REF!, Err:508.
bool isErrorWord(const QString &cell);

} // namespace gaiyo
