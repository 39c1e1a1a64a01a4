#pragma once

#include "booklet/character_class.h"
#include "booklet/font_set.h"
#include "booklet/untouched_glyphs.h"

#include <QStringView>

#include <array>
#include <memory>
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

// A stretch of a text, in units of UTF-16.
struct TextPart
{
    qsizetype begin = 0;
    qsizetype length = 0;
};

// A stretch as Japanese by HarfBuzz, in lines across or from top to bottom: the buffer's glyphs and
// positions are those of the stretch, seen among what stands around it.
void shapeJapanese(hb_buffer_t *buffer, const Font &font, QStringView text, TextPart part,
                   hb_direction_t direction);

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
    struct Unit; // a character with the marks and selectors that follow it

    // A character that is drawn as its glyph wherever it stands, HarfBuzz need not be asked.
    struct Plain
    {
        enum class State : quint8 {
            Unasked,
            No,
            Simple, // HarfBuzz is asked how it is drawn, but it attaches itself to nothing
            Yes
        } state = State::Unasked;
        CharClass characterClass = CharClass::Ideographic;
        FontIndex font = 0;
        quint32 glyph = 0;
        float advance = 0;
    };
    using PlainRow = std::array<Plain, 256>; // of those with the same upper byte

    const Plain *findPlain(QStringView text, qsizetype at);
    const Plain &plainOf(char16_t character);
    Plain askPlain(char16_t character);
    bool isUntouched(FontIndex font, quint32 glyph);
    void addPlain(const Plain &plain, char16_t character, qsizetype at);
    FontIndex findFont(char32_t base, char32_t selector);
    FontIndex findFont(QStringView text, qsizetype at, const Unit &unit);
    void shapeItem(QStringView text, qsizetype begin, qsizetype end, FontIndex font);
    void addMissing(QStringView text, qsizetype begin, qsizetype end);
    void joinApostrophes();
    void pairPointedBrackets();
    bool hasNotdef(size_t firstGlyph) const;
    void addCluster(QStringView text, qsizetype begin, qsizetype end, FontIndex font,
                    size_t firstGlyph, float advance);

    const FontSet &m_fonts;
    FontChain m_chain;
    std::vector<FontIndex> m_basicPlane; // found fonts, to ask HarfBuzz once for each character
    std::array<std::unique_ptr<PlainRow>, 256> m_plain;
    std::vector<std::unique_ptr<UntouchedGlyphs>> m_untouched; // by font, where asked for
    HbBuffer m_buffer;
    ShapedText m_out;
    QString m_twins;
    FontIndex m_getaFont = 0;
    quint32 m_geta = 0;
    float m_getaAdvance = 1;
};

} // namespace gaiyo
