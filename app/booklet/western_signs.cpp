#include "booklet/western_signs.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kNone = size_t(-1);

struct Signs
{
    ShapedText &text;
    const Font *western;
    FontIndex index;

    bool isLetter(size_t at) const
    {
        return at < text.clusters.size() && isWesternText(text.clusters[at].characterClass);
    }

    void set(size_t at, CharClass characterClass)
    {
        Cluster &cluster = text.clusters[at];
        cluster.characterClass = characterClass;
        const auto glyph = western ? western->findGlyph(cluster.character) : std::nullopt;
        if (glyph && cluster.glyphCount == 1) {
            cluster.font = index;
            text.glyphs[cluster.glyph] = {*glyph, 0, 0};
            cluster.advance = float(western->advance(*glyph));
        } else if (cluster.character == 0x2019) { // drawn in the left half of an em
            cluster.advance = std::min(cluster.advance, 0.5F);
        }
    }

    // Where the quotation that begins here ends, if all of it is Western.
    size_t findClosing(size_t opening, char32_t closing) const
    {
        for (size_t at = opening + 1; at < text.clusters.size(); ++at) {
            const Cluster &cluster = text.clusters[at];
            const bool isApostrophe = cluster.character == 0x2019 && isLetter(at + 1);
            if (cluster.character == closing && !isApostrophe)
                return at > opening + 1 ? at : kNone;
            if (!isWestern(cluster.characterClass) && !isApostrophe &&
                cluster.characterClass != CharClass::WesternSpace &&
                !isSharedSign(cluster.character))
                return kNone;
        }
        return kNone;
    }

    void setQuoted(size_t opening)
    {
        const bool isDouble = text.clusters[opening].character == 0x201C;
        const size_t closing = western ? findClosing(opening, isDouble ? 0x201D : 0x2019) : kNone;
        if (closing == kNone)
            return;
        set(opening, CharClass::WesternOpening);
        set(closing, CharClass::WesternClosing);
    }

    void setAt(size_t at)
    {
        const bool isBehind = at > 0 && isLetter(at - 1);
        switch (text.clusters[at].character) {
        case 0x201C:
        case 0x2018:
            return setQuoted(at);
        case 0x2019:
            if (isBehind && isLetter(at + 1))
                set(at, CharClass::Western);
            return;
        case 0x2013:
        case 0xB0:
            if (western && isBehind && isLetter(at + 1))
                set(at, CharClass::Western);
            return;
        case 0xB2:
        case 0xB3:
            if (western && isBehind)
                set(at, CharClass::Western);
            return;
        default:
            return;
        }
    }
};

} // namespace

void setWesternSigns(ShapedText &text, const Font *western, FontIndex index)
{
    Signs signs{text, western, index};
    for (size_t at = 0; at < text.clusters.size(); ++at)
        signs.setAt(at);
}

} // namespace gaiyo
