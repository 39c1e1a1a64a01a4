#pragma once

#include <QString>

namespace gaiyo {

// One unit in its usual width and case: Ａ → a, ０ → 0, ＠ → @, the ideographic space → a space.
// Everything that is not ASCII in either width stays.
inline char16_t foldedUnit(char16_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        c = char16_t(c - 0xFF01 + 0x21);
    else if (c == 0x3000 || c == 0x00A0)
        return u' ';
    return c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
}

// The text unit by unit, so that positions stay.
inline QString foldUnits(const QString &text)
{
    QString out(text.size(), Qt::Uninitialized);
    QChar *to = out.data();
    for (const QChar c : text)
        *to++ = QChar(foldedUnit(c.unicode()));
    return out;
}

inline bool isFoldedDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Everything that people type between the numbers of a telephone or an address.
inline bool isHyphen(QChar c)
{
    switch (c.unicode()) {
    case u'-':
    case 0x00AD:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x2500:
    case 0x30FC:
    case 0xFF70:
    case 0xFF0D:
        return true;
    default:
        return false;
    }
}

inline bool isKanji(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x3400 && u <= 0x9FFF) || (u >= 0xF900 && u <= 0xFAFF) || u == 0x3005 ||
           u == 0x30F6;
}

inline bool isHiragana(QChar c)
{
    return c.unicode() >= 0x3041 && c.unicode() <= 0x3096;
}

inline bool isKatakana(QChar c)
{
    return (c.unicode() >= 0x30A1 && c.unicode() <= 0x30FA) || c.unicode() == 0x30FC;
}

} // namespace gaiyo
