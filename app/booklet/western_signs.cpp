#include "booklet/western_signs.h"

#include "domain/words/shared_signs.h"

#include <algorithm>

namespace gaiyo {

namespace {

// A shaped text, as the rule of shared signs sees it.
struct ShapedSigns
{
    ShapedText &text;
    const Font *western;
    FontIndex index;

    size_t size() const { return text.clusters.size(); }
    char32_t character(size_t at) const { return text.clusters[at].character; }

    WesternPart part(size_t at) const
    {
        const CharClass characterClass = text.clusters[at].characterClass;
        if (isWesternText(characterClass))
            return WesternPart::Letter;
        if (characterClass == CharClass::WesternSpace)
            return WesternPart::Space;
        return isWestern(characterClass) ? WesternPart::Sign : WesternPart::None;
    }

    static CharClass classAt(WesternPlace place)
    {
        switch (place) {
        case WesternPlace::Inside:
            return CharClass::Western;
        case WesternPlace::Opening:
            return CharClass::WesternOpening;
        case WesternPlace::Closing:
            return CharClass::WesternClosing;
        }
        Q_UNREACHABLE();
    }

    void set(size_t at, WesternPlace place)
    {
        Cluster &cluster = text.clusters[at];
        cluster.characterClass = classAt(place);
        const auto glyph = western ? western->findGlyph(cluster.character) : std::nullopt;
        if (glyph && cluster.glyphCount == 1) {
            cluster.font = index;
            text.glyphs[cluster.glyph] = {*glyph, 0, 0};
            cluster.advance = float(western->advance(*glyph));
        } else if (cluster.character == 0x2019) { // drawn in the left half of an em
            cluster.advance = std::min(cluster.advance, 0.5F);
        }
    }
};

} // namespace

void setWesternSigns(ShapedText &text, const Font *western, FontIndex index)
{
    ShapedSigns signs{text, western, index};
    SharedSigns(signs, western != nullptr).place();
}

} // namespace gaiyo
