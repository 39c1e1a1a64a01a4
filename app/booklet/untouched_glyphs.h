#pragma once

#include "booklet/font.h"

namespace gaiyo {

// The glyphs of a font that none of its rules for lines across touches: no ligature, no kerning, no
// mark. Set as Japanese they are drawn as they are, whatever stands beside them: nearly all kanji
// and kana of nearly all fonts.
class UntouchedGlyphs
{
public:
    explicit UntouchedGlyphs(const Font &font);

    // False where it depends on more than the glyphs that the rules name.
    bool isKnown() const { return m_isKnown; }
    bool contains(quint32 glyph) const { return m_isKnown && !hb_set_has(m_touched.get(), glyph); }

private:
    HbSet m_touched;
    bool m_isKnown = false;
};

// True for characters that HarfBuzz looks up as they are: signs, kana, kanji and ASCII, that
// neither attach themselves to others nor are made of them.
bool isSimpleCharacter(char16_t character);

} // namespace gaiyo
