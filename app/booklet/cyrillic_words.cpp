#include "booklet/cyrillic_words.h"

#include "domain/words/shared_signs.h"

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

} // namespace

void setCyrillicWords(ShapedText &text, const Font &font, FontIndex index)
{
    auto &clusters = text.clusters;
    for (size_t i = 0; i + 1 < clusters.size(); ++i) {
        if (clusters[i].character == kMicro && clusters[i + 1].characterClass == CharClass::Western)
            setLetter(text, clusters[i], font, index);
    }
    for (size_t begin = 0; begin < clusters.size(); ++begin) {
        if (!isCyrillicOrGreek(clusters[begin].character))
            continue;
        bool hasWord = false;
        size_t end = begin + 1;
        for (; end < clusters.size() && joinsWords(clusters[end]); ++end) {
            hasWord = hasWord || (isCyrillicOrGreek(clusters[end].character) &&
                                  isCyrillicOrGreek(clusters[end - 1].character));
        }
        for (size_t i = begin; hasWord && i < end; ++i) {
            if (isCyrillicOrGreek(clusters[i].character))
                setLetter(text, clusters[i], font, index);
        }
        begin = end - 1;
    }
}

} // namespace gaiyo
