#pragma once

#include <QtGlobal>

namespace gaiyo {

// Classes of characters in Japanese lines: JLREQ 3.9.2 with its numbers, and the few Western
// ones that line breaking asks for.
enum class CharClass : quint8 {
    Opening,        // cl-01 「（
    Closing,        // cl-02 」）
    Hyphen,         // cl-03 ～〜‐
    Dividing,       // cl-04 ！？
    MiddleDot,      // cl-05 ・：；
    FullStop,       // cl-06 。．
    Comma,          // cl-07 、，
    Inseparable,    // cl-08 —…‥
    Iteration,      // cl-09 々ゝ
    ProlongedSound, // cl-10 ー
    SmallKana,      // cl-11 ぁァ
    Prefix,         // cl-12 ￥＄№
    Postfix,        // cl-13 ％℃
    WideSpace,      // cl-14 U+3000
    Kana,           // cl-15, cl-16
    Ideographic,    // cl-19 and whatever else is set like it
    WideDigit,      // ０-９, kept together
    Digit,          // cl-24 0-9
    WesternSpace,   // cl-26
    Western,        // cl-27 letters, and signs inside words
    WesternOpening, // ( [ {, and < that has its >
    WesternClosing, // ) ] }, and > that has its <
    WesternEnd,     // , . : ; ! ? % after a word
    Invisible       // no ink, no width
};

CharClass characterClass(char32_t character);
// Drawn so wide (in ems): wide glyphs of Greek and Cyrillic letters are set like kanji; narrow
// quotes like Latin ones.
CharClass classOfGlyph(char32_t character, float advance);

// Set solid like a kanji or kana, and apart from Western text by a quarter em (JLREQ 3.2.6). ～ and
// ― join what stands on both sides of them and are solid with either.
inline bool isJapaneseText(CharClass c)
{
    return c == CharClass::Iteration || c == CharClass::ProlongedSound ||
           c == CharClass::SmallKana || c == CharClass::Kana || c == CharClass::Ideographic;
}

inline bool isWesternText(CharClass c)
{
    return c == CharClass::Western || c == CharClass::Digit;
}

inline bool isWestern(CharClass c)
{
    return isWesternText(c) || c == CharClass::WesternOpening || c == CharClass::WesternClosing ||
           c == CharClass::WesternEnd;
}

// 行頭禁則: may not start a line (JLREQ 3.1.7, strict: cl-02 to 07, 09 to 11).
inline bool isLineStartProhibited(CharClass c)
{
    return (c >= CharClass::Closing && c <= CharClass::Comma) || c == CharClass::Iteration ||
           c == CharClass::ProlongedSound || c == CharClass::SmallKana || c == CharClass::Postfix ||
           c == CharClass::WesternClosing || c == CharClass::WesternEnd ||
           c == CharClass::WesternSpace || c == CharClass::WideSpace || c == CharClass::Invisible;
}

// 行末禁則: may not end a line (JLREQ 3.1.8).
inline bool isLineEndProhibited(CharClass c)
{
    return c == CharClass::Opening || c == CharClass::WesternOpening || c == CharClass::Prefix;
}

} // namespace gaiyo
