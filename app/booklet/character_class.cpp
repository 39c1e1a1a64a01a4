#include "booklet/character_class.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

namespace gaiyo {

namespace {

struct Members
{
    CharClass characterClass;
    std::u32string_view characters;
};

// JLREQ appendix A, character classes.
constexpr Members kMembers[] = {
    {CharClass::Opening, U"‘“（〔［｛〈《「『【⦅〘〖«〝"},
    {CharClass::Closing, U"’”）〕］｝〉》」』】⦆〙〗»〟"},
    {CharClass::Hyphen, U"‐〜゠–～"},
    {CharClass::Dividing, U"！？‼⁇⁈⁉"},
    {CharClass::MiddleDot, U"・：；"},
    {CharClass::FullStop, U"。．"},
    {CharClass::Comma, U"、，"},
    {CharClass::Inseparable, U"—―…‥〳〴〵"},
    {CharClass::Iteration, U"ヽヾゝゞ々〻"},
    {CharClass::ProlongedSound, U"ー"},
    {CharClass::SmallKana,
     U"ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"},
    {CharClass::Prefix, U"￥＄￡＃€№$£¥"},
    {CharClass::Postfix, U"°′″℃￠％‰㎏㎜㎝㎞㎡㎥㍑㌔㌢㍍㌘㌧㌃㌶㌍㌦㌣㌫㍊㌻"},
    {CharClass::WideSpace, U"　"},
    {CharClass::WideDigit, U"０１２３４５６７８９"},
    {CharClass::Digit, U"0123456789"},
    {CharClass::WesternSpace, U" \t\u00A0\u2002\u2003\u2009\u202F"},
    {CharClass::WesternOpening, U"([{"},
    {CharClass::WesternClosing, U")]}"},
    {CharClass::WesternEnd, U",.:;!?%"},
    // Brackets that fill their em: as 「」 at the ends of lines, but with no blank to give up.
    {CharClass::Prefix, U"＜≪"},
    {CharClass::Hyphen, U"＞≫"},
    // Half-width katakana's own signs are set like the wide ones but without their blank.
    {CharClass::WesternOpening, U"｢"},
    {CharClass::WesternClosing, U"｣｡､･ｰｧｨｩｪｫｬｭｮｯﾞﾟ"},
};

struct Range
{
    char32_t first;
    char32_t last;
    CharClass characterClass;
};

constexpr Range kRanges[] = {
    {0x61C, 0x61C, CharClass::Invisible},     {0x180B, 0x180F, CharClass::Invisible},
    {0xFFF9, 0xFFFB, CharClass::Invisible},   {0x1BCA0, 0x1BCA3, CharClass::Invisible},
    {0x1D173, 0x1D17A, CharClass::Invisible}, {0xE0001, 0xE0001, CharClass::Invisible},
    {0xAD, 0xAD, CharClass::Invisible},       {0x21, 0x24F, CharClass::Western},
    {0x250, 0x2FF, CharClass::Western},       {0x300, 0x36F, CharClass::Invisible},
    {0x370, 0x5FF, CharClass::Western},       {0x1E00, 0x1FFF, CharClass::Western},
    {0x200B, 0x200F, CharClass::Invisible},   {0x202A, 0x202E, CharClass::Invisible},
    {0x2060, 0x206F, CharClass::Invisible},   {0x2070, 0x209F, CharClass::Western}, // CO₂
    {0x3041, 0x30FF, CharClass::Kana},        {0xFE00, 0xFE0F, CharClass::Invisible},
    {0xFEFF, 0xFEFF, CharClass::Invisible},   {0xE0100, 0xE01EF, CharClass::Invisible},
};

CharClass rangeClass(char32_t character)
{
    for (const Range &range : kRanges) {
        if (character >= range.first && character <= range.last)
            return range.characterClass;
    }
    return CharClass::Ideographic;
}

CharClass searchClass(char32_t character)
{
    for (const Members &members : kMembers) {
        if (members.characters.find(character) != std::u32string_view::npos)
            return members.characterClass;
    }
    return rangeClass(character);
}

// Is never a sign by itself, be it drawn as broad as a kanji: œ, Æ, Ǆ.
bool isLatinLetter(char32_t character)
{
    return (character >= 0xC0 && character < 0x250 && character != 0xD7 && character != 0xF7) ||
           (character >= 0x1E00 && character < 0x1F00);
}

std::vector<CharClass> basicPlane()
{
    std::vector<CharClass> classes(0x10000);
    for (char32_t character = 0; character < classes.size(); ++character)
        classes[character] = rangeClass(character);
    for (const Members &members : kMembers) {
        for (char32_t character : members.characters)
            classes[character] = members.characterClass;
    }
    return classes;
}

} // namespace

CharClass characterClass(char32_t character)
{
    static const std::vector<CharClass> kBasicPlane = basicPlane();
    return character < 0x10000 ? kBasicPlane[character] : searchClass(character);
}

CharClass classOfGlyph(char32_t character, float advance)
{
    const CharClass c = characterClass(character);
    const bool wide = advance > 0.9F;
    if (wide && c == CharClass::Western && character >= 0xA0 && !isLatinLetter(character))
        return CharClass::Ideographic;
    // 、 of a font whose kana are narrow stays what it is, or PDF、Word、Excel were one word.
    if (wide || character >= 0x3000)
        return c;
    if (c == CharClass::Opening)
        return CharClass::WesternOpening;
    if (c == CharClass::Closing || c == CharClass::Comma || c == CharClass::FullStop)
        return CharClass::WesternClosing;
    return c;
}

} // namespace gaiyo
