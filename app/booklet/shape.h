#pragma once

#include "booklet/character_class.h"
#include "booklet/font_set.h"
#include "booklet/plain_glyphs.h"
#include "booklet/text_unit.h"
#include "booklet/word_fonts.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace gaiyo {

// A glyph with its offset from the pen, in ems.
struct ShapedGlyph
{
    quint32 glyph = 0;
    float x = 0;
    float y = 0;
};

// The characters that are drawn, broken and spaced as one, in text order.
struct Cluster
{
    quint32 text = 0;       // position of the first UTF-16 unit
    quint32 textLength = 0; // never 0
    FontIndex font = 0;
    quint32 glyph = 0; // position of the first glyph
    quint16 glyphCount = 0;
    CharClass characterClass = CharClass::Ideographic;
    bool missing = false;   // no font has it: drawn as 〓
    char32_t character = 0; // the base
    float advance = 0;      // em
};

struct ShapedText
{
    std::vector<Cluster> clusters;
    std::vector<ShapedGlyph> glyphs;
};

// Text to clusters: the fallback chain by cluster, variation sequences included, then HarfBuzz.
// Must not be used by two threads at the same time.
class Shaper
{
public:
    Shaper(const FontSet &fonts, FontChain chain);

    const FontSet &fonts() const { return m_fonts; }
    const FontChain &chain() const { return m_chain; }

    // The result is valid until the next call.
    const ShapedText &shape(QStringView text);

private:
    void shapeParts(QStringView text);
    void shapeLetters(QStringView text);
    void setSpecialSigns(QStringView text);
    FontChain findNarrow(char32_t letter) const;
    void addPlain(const PlainGlyph &plain, char16_t character, qsizetype at);
    FontIndex findFont(char32_t base, char32_t selector);
    FontIndex findFont(QStringView text, qsizetype at, const TextUnit &unit);
    std::optional<FontIndex> findEmojiFont(QStringView sequence) const;
    TextUnit readUnit(QStringView text, qsizetype at) const;
    float dropSkinTones(QStringView cluster, const Font &font, size_t firstGlyph);
    void shapeItem(QStringView text, qsizetype begin, qsizetype end, FontIndex font);
    void addUnseen(QStringView text, qsizetype begin, qsizetype end);
    void addMissing(QStringView text, qsizetype begin, qsizetype end);
    void pairPointedBrackets();
    bool hasNotdef(size_t firstGlyph) const;
    void addCluster(QStringView text, qsizetype begin, qsizetype end, FontIndex font,
                    size_t firstGlyph, float advance);

    const FontSet &m_fonts;
    FontChain m_chain;
    std::vector<FontIndex> m_basicPlane; // found fonts, to ask HarfBuzz once for each character
    PlainGlyphs m_plain;
    WordFonts m_words;
    HbBuffer m_buffer;
    ShapedText m_out;
    QString m_twins;
    const Font *m_western = nullptr; // of the letters and figures of English, before the others
    FontChain m_cyrillic;            // of words in these letters
    FontChain m_greek;
    FontIndex m_getaFont = 0;
    quint32 m_geta = 0;
    float m_getaAdvance = 1;
};

} // namespace gaiyo
