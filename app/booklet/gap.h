#pragma once

#include "booklet/shape.h"

namespace gaiyo {

// Lines are measured in whole units, so that the same text breaks at the same places on every
// machine: a thousandth and a 2048th of an em, the units of fonts, are whole numbers of them.
using Units = qint64;
constexpr Units kEm = 256000;
constexpr Units kHalfEm = kEm / 2;
constexpr Units kQuarterEm = kEm / 4;
constexpr Units kThirdEm = kEm / 3;

constexpr float toEms(Units units)
{
    return float(units) / float(kEm);
}

constexpr Units toUnits(float ems) // `ems` not negative
{
    const float exact = ems * float(kEm);
    const auto whole = Units(exact);
    return exact - float(whole) < 0.5F ? whole : whole + 1;
}

// What stands between two clusters, by how it may be adjusted (JLREQ 3.8.2).
enum class GapKind : quint8 {
    Fixed,           // never adjusted
    Solid,           // nothing; may be stretched
    WesternSpace,    // what a word space has above a quarter em
    MiddleDot,       // the blank beside ・
    Bracket,         // the half em of brackets and commas
    FullStop,        // the half em after 。, not squeezed inside a line
    NumberComma,     // the half em behind ， inside a number: squeezed as others, never stretched
    JapaneseWestern, // the quarter em between Japanese and Western text
};

struct Gap
{
    GapKind kind = GapKind::Fixed;
    Units width = 0;
};

// By how much less or more a line may make it (JLREQ 3.8.3, 3.8.4), at first.
Units shrinkOf(const Gap &gap);
Units stretchOf(const Gap &gap);

// The natural gap between neighbours (JLREQ 3.2.6, 3.1.4, 3.1.5) beside their bodies.
Gap gapBetween(const Cluster &before, const Cluster &after);

// Width of the ink's own box: brackets, stops, commas half an em, ・ as well.
Units bodyWidth(const Cluster &cluster);
// How far the body stands right of the glyph's origin: half an em for 「.
Units bodyInset(const Cluster &cluster);

// True where a line may end between the two (JLREQ 3.1.7 to 3.1.10).
bool canBreakBetween(const Cluster &before, const Cluster &after);

inline bool isWide(const Cluster &c)
{
    return c.advance > 0.9F;
}

inline bool hasTrailingBlank(const Cluster &c)
{
    return isWide(c) &&
           (c.characterClass == CharClass::Closing || c.characterClass == CharClass::Comma ||
            c.characterClass == CharClass::FullStop);
}

inline bool hasLeadingBlank(const Cluster &c)
{
    return isWide(c) && c.characterClass == CharClass::Opening;
}

inline bool isMiddleDot(const Cluster &c)
{
    return isWide(c) && c.characterClass == CharClass::MiddleDot;
}

inline bool isSpace(const Cluster &c)
{
    return c.characterClass == CharClass::WesternSpace ||
           c.characterClass == CharClass::WideSpace || c.characterClass == CharClass::Invisible;
}

inline bool isNumberText(const Cluster &c)
{
    return c.characterClass == CharClass::Digit || c.characterClass == CharClass::WideDigit;
}

// Kanji, kana and what is set like them: most of a text, with nothing between neighbours.
inline bool isPlainText(const Cluster &c)
{
    return c.characterClass == CharClass::Kana || c.characterClass == CharClass::Ideographic;
}

} // namespace gaiyo
