#include "domain/words/name_reading.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kLongest = 26; // with its brackets

QChar unitAt(QStringView text, qsizetype i)
{
    return i >= 0 && i < text.size() ? text[i] : QChar();
}

bool isBlank(QChar c)
{
    return c == u' ' || c == QChar(0x3000);
}

bool isOpening(QChar c)
{
    return c == u'(' || c == u'（';
}

bool isClosing(QChar c)
{
    return c == u')' || c == u'）';
}

bool isKanaLetter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x3041 && u <= 0x3096) || (u >= 0x30A1 && u <= 0x30FA) ||
           (u >= 0xFF66 && u <= 0xFF9D && u != 0xFF70);
}

// What else stands in a reading: long vowels, sound marks, and what divides surname and given name.
bool isBesideKana(QChar c)
{
    const char16_t u = c.unicode();
    return isBlank(c) || u == 0x30FC || u == 0x30FB || u == 0xFF65 || u == 0xFF70 || u == 0xFF9E ||
           u == 0xFF9F;
}

bool isReading(QStringView words)
{
    int letters = 0;
    for (const QChar c : words) {
        if (!isKanaLetter(c) && !isBesideKana(c))
            return false;
        letters += isKanaLetter(c);
    }
    return letters >= 2;
}

} // namespace

qsizetype endOfReading(QStringView text, qsizetype at)
{
    const qsizetype open = isBlank(unitAt(text, at)) ? at + 1 : at;
    if (!isOpening(unitAt(text, open)))
        return at;
    for (qsizetype i = open + 1; i < text.size() && i - open < kLongest; ++i) {
        if (isClosing(text[i]))
            return isReading(text.sliced(open + 1, i - open - 1)) ? i + 1 : at;
    }
    return at;
}

qsizetype startOfReading(QStringView text, qsizetype end)
{
    if (!isClosing(unitAt(text, end - 1)))
        return end;
    for (qsizetype i = end - 2; i > 0 && end - i <= kLongest; --i) {
        if (!isOpening(text[i]))
            continue;
        const qsizetype behindName = isBlank(text[i - 1]) ? i - 1 : i;
        return behindName > 0 && isReading(text.sliced(i + 1, end - i - 2)) ? behindName : end;
    }
    return end;
}

bool isReadingLine(QStringView line)
{
    QStringView words = line.trimmed();
    if (words.isEmpty() || words.size() > kLongest)
        return false;
    const bool isInBrackets = isOpening(words.front()) && isClosing(words.back());
    if (isInBrackets)
        words = words.sliced(1, words.size() - 2).trimmed();
    const bool isDivided = std::any_of(words.begin(), words.end(), isBlank);
    return (isInBrackets || isDivided) && words.size() >= 3 && isReading(words);
}

} // namespace gaiyo
