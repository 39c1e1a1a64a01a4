#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringView>

#include <string>
#include <vector>

namespace gaiyo {

// Small values as PDF writes them. What there are millions of is appended to a std::string: its
// letters are added without a call.

// With at most two decimals: a hundredth of a point is less than any printer draws.
void appendNumber(std::string &out, double value);
QByteArray pdfNumber(double value);
void appendInteger(std::string &out, qint64 value);
// A byte inside (…), escaped where it has to be.
inline void appendLiteralByte(std::string &out, char c)
{
    if (c == '(' || c == ')' || c == '\\' || c == '\r') {
        out += '\\';
        c = c == '\r' ? 'r' : c;
    }
    out += c;
}
QByteArray pdfHex(const QByteArray &bytes);
// A text string (7.9.2.2): UTF-16BE with its mark, as hexadecimal digits.
QByteArray pdfTextString(QStringView text);
void appendTextString(std::string &out, QStringView text);
QByteArray pdfDate(const QDateTime &date); // (D:20160701120000Z), in UTC
inline void appendRef(std::string &out, int object)
{
    appendInteger(out, object);
    out += " 0 R";
}
inline QByteArray pdfRef(int object)
{
    return QByteArray::number(object) + " 0 R";
}
// Several references, with blanks between them.
QByteArray pdfRefs(const std::vector<int> &objects);

} // namespace gaiyo
