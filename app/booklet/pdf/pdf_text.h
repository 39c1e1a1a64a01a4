#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringView>

#include <vector>

namespace gaiyo {

// Small values as PDF writes them.

// With at most two decimals: a hundredth of a point is less than any printer draws.
void appendNumber(QByteArray &out, double value);
QByteArray pdfNumber(double value);
// (…) with what has to be escaped escaped.
void appendLiteral(QByteArray &out, const char *data, qsizetype size);
QByteArray pdfHex(const QByteArray &bytes);
// A text string (7.9.2.2): UTF-16BE with its mark, as hexadecimal digits.
QByteArray pdfTextString(QStringView text);
QByteArray pdfDate(const QDateTime &date); // (D:20160701120000Z), in UTC
inline QByteArray pdfRef(int object)
{
    return QByteArray::number(object) + " 0 R";
}
// Several references, with blanks between them.
QByteArray pdfRefs(const std::vector<int> &objects);

} // namespace gaiyo
