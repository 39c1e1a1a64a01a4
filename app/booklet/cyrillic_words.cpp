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

struct Alphabet
{
    bool (*has)(char32_t);
    size_t shortestWord;
    const FontChain &fonts;
};

// The words of one alphabet between other text.
void setPassage(ShapedText &text, const FontSet &fonts, const Alphabet &alphabet, size_t begin,
                size_t end)
{
    const auto hasAll = [&](FontIndex index) {
        return std::all_of(text.clusters.begin() + qptrdiff(begin),
                           text.clusters.begin() + qptrdiff(end), [&](const Cluster &cluster) {
                               return !alphabet.has(cluster.character) ||
                                      fonts.font(index).findGlyph(cluster.character);
                           });
    };
    const auto found = std::find_if(alphabet.fonts.begin(), alphabet.fonts.end(), hasAll);
    const FontIndex index = found == alphabet.fonts.end() ? alphabet.fonts.front() : *found;
    for (size_t i = begin; i < end; ++i) {
        if (alphabet.has(text.clusters[i].character))
            setLetter(text, text.clusters[i], fonts.font(index), index);
    }
}

void setWords(ShapedText &text, const FontSet &fonts, const Alphabet &alphabet)
{
    const auto &clusters = text.clusters;
    for (size_t begin = 0; begin < clusters.size(); ++begin) {
        if (!alphabet.has(clusters[begin].character))
            continue;
        size_t longest = 0;
        size_t letters = 0;
        size_t end = begin;
        for (; end < clusters.size() && joinsWords(clusters[end]); ++end) {
            letters = alphabet.has(clusters[end].character) ? letters + 1 : 0;
            longest = std::max(longest, letters);
        }
        if (longest >= alphabet.shortestWord)
            setPassage(text, fonts, alphabet, begin, end);
        begin = end - 1;
    }
}

} // namespace

void setCyrillicWords(ShapedText &text, const FontSet &fonts, const FontChain &cyrillic,
                      const FontChain &greek)
{
    auto &clusters = text.clusters;
    for (size_t i = 0; i + 1 < clusters.size() && !greek.empty(); ++i) {
        if (clusters[i].character == kMicro && clusters[i + 1].characterClass == CharClass::Western)
            setLetter(text, clusters[i], fonts.font(greek.front()), greek.front());
    }
    if (!greek.empty())
        setWords(text, fonts, {isGreek, kGreekWord, greek});
    if (!cyrillic.empty())
        setWords(text, fonts, {isCyrillic, kCyrillicWord, cyrillic});
}

} // namespace gaiyo
