#pragma once

#include "booklet/shape.h"

namespace gaiyo {

inline bool isCyrillic(char32_t character)
{
    return character >= 0x400 && character < 0x500;
}

inline bool isGreek(char32_t character)
{
    return (character >= 0x370 && character < 0x400) || (character >= 0x1F00 && character < 0x2000);
}

// Of a language whose letters are signs, too, in Japanese text.
inline bool isCyrillicOrGreek(char32_t character)
{
    return isCyrillic(character) || isGreek(character);
}

inline constexpr char32_t kMicro = U'\u03BC'; // μ

// Japanese fonts draw the Cyrillic and Greek letters of JIS X 0208 as wide as kanji, for signs that
// stand by themselves (Д, α). Words of a language are set like those of any other with the first of
// some fonts, all of which draw them narrow, that has all their letters: they stand together and
// are broken at spaces. So is μ of μg and μm.
void setCyrillicWords(ShapedText &text, const FontSet &fonts, const FontChain &cyrillic,
                      const FontChain &greek);

} // namespace gaiyo
