#include "booklet/cyrillic_words.h"

#include "domain/words/shared_signs.h"

#include <algorithm>

namespace gaiyo {

namespace {

// What stands between the letters of a sentence: one that has a word of two letters is of words, so
// that и and я are, too.
bool joinsWords(const Cluster &cluster)
{
    return isCyrillicOrGreek(cluster.character) || isWestern(cluster.characterClass) ||
           cluster.characterClass == CharClass::WesternSpace || isSharedSign(cluster.character);
}

void setLetter(ShapedText &text, Cluster &cluster, const Font &font, FontIndex index)
{
    cluster.characterClass = CharClass::Western; // also where its letter is broad: ж
    const auto glyph = font.findGlyph(cluster.character);
    if (!glyph || cluster.glyphCount != 1 || cluster.font == index)
        return;
    cluster.font = index;
    text.glyphs[cluster.glyph] = {*glyph, 0, 0};
    cluster.advance = float(font.advance(*glyph));
}

// Two Greek letters may be signs: αβ, ΔΣ.
constexpr size_t kGreekWord = 3;
constexpr size_t kCyrillicWord = 2;

using IsOfScript = bool (*)(char32_t);

// The words of one alphabet.
void setWords(ShapedText &text, IsOfScript isOfScript, size_t shortest, const Font &font,
              FontIndex index)
{
    auto &clusters = text.clusters;
    for (size_t begin = 0; begin < clusters.size(); ++begin) {
        if (!isOfScript(clusters[begin].character))
            continue;
        size_t longest = 0;
        size_t letters = 0;
        size_t end = begin;
        for (; end < clusters.size() && joinsWords(clusters[end]); ++end) {
            letters = isOfScript(clusters[end].character) ? letters + 1 : 0;
            longest = std::max(longest, letters);
        }
        for (size_t i = begin; longest >= shortest && i < end; ++i) {
            if (isOfScript(clusters[i].character))
                setLetter(text, clusters[i], font, index);
        }
        begin = end - 1;
    }
}

} // namespace

void setCyrillicWords(ShapedText &text, const FontSet &fonts, std::optional<FontIndex> cyrillic,
                      std::optional<FontIndex> greek)
{
    auto &clusters = text.clusters;
    if (greek) {
        const Font &font = fonts.font(*greek);
        for (size_t i = 0; i + 1 < clusters.size(); ++i) {
            if (clusters[i].character == kMicro &&
                clusters[i + 1].characterClass == CharClass::Western)
                setLetter(text, clusters[i], font, *greek);
        }
        setWords(text, isGreek, kGreekWord, font, *greek);
    }
    if (cyrillic)
        setWords(text, isCyrillic, kCyrillicWord, fonts.font(*cyrillic), *cyrillic);
}

} // namespace gaiyo
