#pragma once

#include "booklet/shape.h"

namespace gaiyo {

inline bool isCyrillic(char32_t character)
{
    return character >= 0x400 && character < 0x500;
}

inline constexpr char32_t kMicro = U'\u03BC'; // μ

// Japanese fonts draw the Cyrillic letters of JIS X 0208 as wide as kanji, for signs that stand by
// themselves (Д). Words of a language are set like those of any other with `font`, which draws
// them narrow: letters of one word stand together and are broken at spaces. So is μ of μg and μm.
void setCyrillicWords(ShapedText &text, const Font &font, FontIndex index);

} // namespace gaiyo
