#include "booklet/pdf/pdf_text.h"

#include <cmath>

namespace gaiyo {

void appendNumber(QByteArray &out, double value)
{
    qint64 hundredths = std::llround(value * 100);
    if (hundredths < 0) {
        out += '-';
        hundredths = -hundredths;
    }
    const qint64 whole = hundredths / 100;
    const int rest = int(hundredths % 100);
    char digits[24];
    int count = 0;
    for (qint64 left = whole; left > 0 || count == 0; left /= 10)
        digits[count++] = char('0' + left % 10);
    if (whole == 0 && rest != 0)
        count = 0;
    while (count > 0)
        out += digits[--count];
    if (rest != 0) {
        out += '.';
        out += char('0' + rest / 10);
        if (rest % 10 != 0)
            out += char('0' + rest % 10);
    }
}

QByteArray pdfNumber(double value)
{
    QByteArray out;
    appendNumber(out, value);
    return out;
}

void appendLiteral(QByteArray &out, const char *data, qsizetype size)
{
    out += '(';
    for (qsizetype i = 0; i < size; ++i) {
        const char c = data[i];
        if (c == '\r') {
            out += "\\r";
            continue;
        }
        if (c == '(' || c == ')' || c == '\\')
            out += '\\';
        out += c;
    }
    out += ')';
}

QByteArray pdfHex(const QByteArray &bytes)
{
    return '<' + bytes.toHex() + '>';
}

QByteArray pdfRefs(const std::vector<int> &objects)
{
    QByteArray out;
    for (int object : objects) {
        if (!out.isEmpty())
            out += ' ';
        out += pdfRef(object);
    }
    return out;
}

QByteArray pdfTextString(QStringView text)
{
    QByteArray out("<FEFF");
    constexpr char kDigits[] = "0123456789ABCDEF";
    for (QChar c : text) {
        for (int shift = 12; shift >= 0; shift -= 4)
            out += kDigits[c.unicode() >> shift & 0xF];
    }
    return out + '>';
}

QByteArray pdfDate(const QDateTime &date)
{
    return "(D:" + date.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
}

} // namespace gaiyo
