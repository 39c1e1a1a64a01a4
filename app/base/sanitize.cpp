#include "base/sanitize.h"

#include <algorithm>

namespace gaiyo {

namespace {

bool isNewline(char16_t c)
{
    return c == 0x0A || c == 0x0B || c == 0x0C || c == 0x0D || c == 0x85 || c == 0x2028 ||
           c == 0x2029;
}

bool isUnwantedControl(char16_t c)
{
    return (c < 0x20 && c != 0x09) || (c >= 0x7F && c < 0xA0);
}

bool startsWithByteOrderMark(const QString &text)
{
    return text.startsWith(QChar(0xFEFF)) || text.startsWith(QChar(0xFFFE));
}

bool isClean(const QString &text)
{
    if (startsWithByteOrderMark(text))
        return false;
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        if (u >= 0x3000 && u < 0xD800) // kana and kanji, which nearly all of a text is
            return false;
        return (isNewline(u) && u != 0x0A) || (isUnwantedControl(u) && u != 0x0A) ||
               c.isSurrogate();
    });
}

} // namespace

QString sanitizeText(const QString &text)
{
    if (isClean(text))
        return text;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += text[i];
            out += text[++i];
        } else if (isNewline(c)) {
            if (c == 0x0D && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            out += u'\n';
        } else if (!QChar::isSurrogate(c) && !isUnwantedControl(c)) {
            out += text[i];
        }
    }
    // After the loop, so that what stood behind a removed character cannot come to lead the text.
    while (startsWithByteOrderMark(out))
        out.remove(0, 1);
    return out;
}

QString sanitizeLine(const QString &text)
{
    QString line = sanitizeText(text);
    line.replace(u'\n', u' ');
    line.replace(u'\t', u' ');
    return line;
}

} // namespace gaiyo
