#include "exchange/xlsx/workbook_text.h"

#include <algorithm>

namespace gaiyo {

namespace {

bool isHex(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F');
}

// _xHHHH_ stands at `at`.
bool looksEscaped(const QString &text, qsizetype at)
{
    constexpr qsizetype kLength = 7;
    if (text.size() - at < kLength || text[at] != u'_' || text[at + 1] != u'x' ||
        text[at + 6] != u'_')
        return false;
    for (qsizetype i = at + 2; i < at + 6; ++i) {
        if (!isHex(text[i]))
            return false;
    }
    return true;
}

QString escapedUnit(char16_t unit)
{
    return QStringLiteral("_x%1_")
        .arg(uint(unit), 4, 16, QLatin1Char('0'))
        .toUpper()
        .replace(u'X', u'x');
}

bool isOutsideXml(char16_t unit)
{
    const bool control = unit < 0x20 && unit != u'\t' && unit != u'\n';
    return control || unit == 0xFFFE || unit == 0xFFFF;
}

// What toCellText() has to look at more closely.
bool needsLook(QChar c)
{
    return c == u'_' || c.isSurrogate() || isOutsideXml(c.unicode());
}

} // namespace

QString toCellText(const QString &text)
{
    // Nearly every text: nothing is copied.
    if (std::ranges::none_of(text, needsLook))
        return text;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate()) {
            out += QChar(QChar::ReplacementCharacter);
        } else if (isOutsideXml(c.unicode())) {
            out += escapedUnit(c.unicode());
        } else {
            if (looksEscaped(text, i))
                out += QStringLiteral("_x005F");
            out += c;
        }
    }
    return out;
}

QByteArray escapedText(const QString &text)
{
    const auto isSpecial = [](QChar c) { return c == u'&' || c == u'<' || c == u'>' || c == u'"'; };
    return (std::ranges::any_of(text, isSpecial) ? text.toHtmlEscaped() : text).toUtf8();
}

QByteArray escapedCellText(const QString &text)
{
    return escapedText(toCellText(text));
}

int lineCount(const QString &text, double width)
{
    const int room = std::max(2, int(width));
    int lines = 1;
    int used = 0;
    for (const QChar c : text) {
        if (c == u'\n') {
            ++lines;
            used = 0;
            continue;
        }
        if (c.isLowSurrogate())
            continue; // its partner counted
        const bool isHalf = c.unicode() < 0x80 || (c.unicode() >= 0xFF61 && c.unicode() <= 0xFF9F);
        const int size = isHalf ? 1 : 2;
        if (used + size > room) {
            ++lines;
            used = 0;
        }
        used += size;
    }
    return lines;
}

QString columnName(int column)
{
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + (rest - 1) % 26));
    return name;
}

} // namespace gaiyo
