#include "booklet/pdf/pdf_text.h"

#include <charconv>
#include <cmath>
#include <iterator>

namespace gaiyo {

void appendNumber(std::string &out, double value)
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

void appendInteger(std::string &out, qint64 value)
{
    char digits[24];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
    out.append(digits, size_t(end - digits));
}

QByteArray pdfNumber(double value)
{
    std::string out;
    appendNumber(out, value);
    return QByteArray::fromStdString(out);
}

QByteArray pdfHex(const QByteArray &bytes)
{
    return '<' + bytes.toHex() + '>';
}

QByteArray pdfRefs(const std::vector<int> &objects)
{
    std::string out;
    for (int object : objects) {
        if (!out.empty())
            out += ' ';
        appendRef(out, object);
    }
    return QByteArray::fromStdString(out);
}

QByteArray pdfTextString(QStringView text)
{
    std::string out;
    appendTextString(out, text);
    return QByteArray::fromStdString(out);
}

void appendTextString(std::string &out, QStringView text)
{
    out += "<FEFF";
    constexpr char kDigits[] = "0123456789ABCDEF";
    for (QChar c : text) {
        for (int shift = 12; shift >= 0; shift -= 4)
            out += kDigits[c.unicode() >> shift & 0xF];
    }
    out += '>';
}

QByteArray pdfDate(const QDateTime &date)
{
    return "(D:" + date.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
}

} // namespace gaiyo
