#include "booklet/gap.h"

#include <algorithm>
#include <string_view>

namespace gaiyo {

namespace {

// A word space is a third of an em wide, of which a quarter stays (JLREQ 3.2.3, 3.8.3).
Units naturalSpace(const Cluster &c)
{
    return c.character == U'\t' ? toUnits(c.advance) : std::min(toUnits(c.advance), kThirdEm);
}

// （, 、 and the like inside a number of wide digits: １，０００．５.
bool joinsWideDigits(const Cluster &c)
{
    return c.character == U'．' || c.character == U'，';
}

// Belongs to the number behind it: ▲3.2％, △5.0, ＋3％, －5℃, ※2, 〒100-0001.
bool isSignOfNumber(const Cluster &c)
{
    static constexpr std::u32string_view kSigns = U"▲△＋－±\u2212※〒＃";
    return kSigns.find(c.character) != std::u32string_view::npos;
}

bool isSlash(const Cluster &c)
{
    return c.character == U'／';
}

// Between the figures of a number of a house in wide letters: 3－2－1.
bool joinsNumbers(const Cluster &c)
{
    return c.character == U'－';
}

// Korean has no blank beside its Latin letters, figures and brackets but the one that is typed.
bool isHangul(const Cluster &c)
{
    const char32_t u = c.character;
    return (u >= 0xAC00 && u <= 0xD7A3) || (u >= 0x1100 && u <= 0x11FF) ||
           (u >= 0x3130 && u <= 0x318F);
}

Gap besideTrailingBlank(const Cluster &a, const Cluster &b)
{
    if (hasTrailingBlank(b) || b.characterClass == CharClass::WideSpace)
        return {GapKind::Fixed, 0};
    if (isMiddleDot(b))
        return {GapKind::MiddleDot, kQuarterEm};
    if (joinsWideDigits(a) && b.characterClass == CharClass::WideDigit)
        return {a.characterClass == CharClass::Comma ? GapKind::NumberComma : GapKind::Fixed,
                kHalfEm};
    if (a.characterClass == CharClass::FullStop)
        return {GapKind::FullStop, kHalfEm};
    return {GapKind::Bracket, kHalfEm};
}

Gap besideLeadingBlank(const Cluster &a)
{
    if (hasLeadingBlank(a) || a.characterClass == CharClass::WideSpace ||
        a.characterClass == CharClass::WesternOpening)
        return {GapKind::Fixed, 0};
    if (isMiddleDot(a))
        return {GapKind::MiddleDot, kQuarterEm};
    return {GapKind::Bracket, kHalfEm};
}

} // namespace

Units bodyWidth(const Cluster &c)
{
    const Units advance = toUnits(c.advance);
    if (isPlainText(c))
        return advance;
    if (hasTrailingBlank(c) || hasLeadingBlank(c) || isMiddleDot(c))
        return advance - kHalfEm;
    if (c.characterClass == CharClass::WesternSpace && c.character != U'\t')
        return std::min(naturalSpace(c), kQuarterEm);
    return advance;
}

Units bodyInset(const Cluster &c)
{
    if (hasLeadingBlank(c))
        return kHalfEm;
    return isMiddleDot(c) ? kQuarterEm : 0;
}

Gap gapBetween(const Cluster &a, const Cluster &b)
{
    if (a.characterClass == CharClass::WesternSpace)
        return {GapKind::WesternSpace, naturalSpace(a) - bodyWidth(a)};
    if (hasTrailingBlank(a))
        return besideTrailingBlank(a, b);
    if (hasLeadingBlank(b))
        return besideLeadingBlank(a);
    if (isMiddleDot(a) || isMiddleDot(b))
        return {GapKind::MiddleDot, isMiddleDot(a) && isMiddleDot(b) ? kHalfEm : kQuarterEm};
    const CharClass before = a.characterClass;
    const CharClass after = b.characterClass;
    const bool apart =
        (isJapaneseText(before) && (isWesternText(after) || after == CharClass::WesternOpening)) ||
        ((isWesternText(before) || before == CharClass::WesternClosing ||
          before == CharClass::WesternEnd) &&
         isJapaneseText(after));
    const bool isFraction = isSlash(a) || isSlash(b); // 3／4
    const bool isQuoted = a.character == U'"' || b.character == U'"';
    const bool isHouse = joinsNumbers(b) && before == CharClass::Digit;
    if (apart && ((after == CharClass::Digit && isSignOfNumber(a)) || isFraction || isQuoted ||
                  isHouse || isHangul(a) || isHangul(b)))
        return {GapKind::Fixed, 0};
    if (apart)
        return {GapKind::JapaneseWestern, kQuarterEm};
    const bool solid = !isWestern(before) && !isWestern(after) && !isSpace(a) && !isSpace(b) &&
                       !hasLeadingBlank(a) && !hasTrailingBlank(b) &&
                       (canBreakBetween(a, b) || isLineStartProhibited(after));
    return {solid ? GapKind::Solid : GapKind::Fixed, 0};
}

bool canBreakBetween(const Cluster &a, const Cluster &b)
{
    const CharClass before = a.characterClass;
    const CharClass after = b.characterClass;
    if (isLineStartProhibited(after) || isLineEndProhibited(before))
        return false;
    if (isSpace(a))
        return a.character != 0xA0 && a.character != 0x202F && a.character != 0x2060;
    if (before == CharClass::Inseparable && a.character == b.character)
        return false;
    if (before == CharClass::WideDigit && after == CharClass::WideDigit)
        return false;
    if (joinsWideDigits(a) && after == CharClass::WideDigit)
        return false;
    if (isWestern(before) && isWestern(after))
        return false;
    if (isNumberText(b) && (isSignOfNumber(a) || isSlash(a)))
        return false;
    if (isNumberText(a) && (isSlash(b) || joinsNumbers(b)))
        return false;
    return !(isNumberText(a) && after == CharClass::Postfix);
}

Units shrinkOf(const Gap &gap)
{
    switch (gap.kind) {
    case GapKind::WesternSpace:
    case GapKind::MiddleDot:
    case GapKind::Bracket:
    case GapKind::NumberComma:
        return gap.width;
    case GapKind::JapaneseWestern:
        return kQuarterEm / 2;
    default:
        return 0;
    }
}

Units stretchOf(const Gap &gap)
{
    switch (gap.kind) {
    case GapKind::WesternSpace:
        return std::max<Units>(0, kQuarterEm - gap.width);
    case GapKind::JapaneseWestern:
    case GapKind::Solid:
    case GapKind::Bracket:
    case GapKind::FullStop:
        return kQuarterEm;
    default:
        return 0;
    }
}

} // namespace gaiyo
