#pragma once

#include "booklet/font.h"

#include <functional>
#include <vector>

namespace gaiyo {

using FontIndex = quint16;
using FontChain = std::vector<FontIndex>;

// The fonts that a booklet may be set in. Fallback stays inside the set, so that the same booklet
// gives the same pages on every machine.
class FontSet
{
public:
    // True where some font of the set draws the character (with its variation selector, 0 for
    // none). What it does not cover is printed as 〓.
    bool covers(char32_t base, char32_t selector) const;
    // The same as a function, as long as the set is there.
    std::function<bool(char32_t base, char32_t selector)> coverage() const;

    // The fonts to try in turn for a text of the family; none for a family that is not here.
    std::optional<FontChain> findChain(const QString &family, bool bold) const;

    // One more font file, for a family that a document names.
    Result<void> addFont(const QString &file, unsigned index = 0);

    const Font &font(FontIndex index) const { return m_fonts[index]; }
    size_t count() const { return m_fonts.size(); }

private:
    std::vector<Font> m_fonts;
};

// The fonts of a folder (*.ttf, *.otf). Error: Missing or Unreadable where the folder has none or
// one cannot be read.
Result<FontSet> loadFonts(const QString &fontFolder);

} // namespace gaiyo
