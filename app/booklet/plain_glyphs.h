#pragma once

#include "booklet/character_class.h"
#include "booklet/font_set.h"
#include "booklet/untouched_glyphs.h"

#include <QStringView>

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace gaiyo {

// How a character of the basic plane is drawn by itself, and whether that is all there is to say.
struct PlainGlyph
{
    enum class State : quint8 {
        Unasked,
        No,
        Simple,  // it attaches itself to nothing, but nothing else is known
        Touched, // a rule of the font may touch it, together with others
        Yes      // it is drawn so wherever it stands
    } state = State::Unasked;
    CharClass characterClass = CharClass::Ideographic;
    FontIndex font = 0;
    quint32 glyph = 0;
    float advance = 0; // em
    float x = 0;       // em, from where the character begins to the glyph's origin
};

// What of a text HarfBuzz need not be asked about, because it would answer with the characters' own
// glyphs: most of a Japanese text. Each character, and each few of them that a rule might touch
// together (か゚ is one glyph, かき are two), is asked about once.
class PlainGlyphs
{
public:
    PlainGlyphs(const FontSet &fonts, FontChain chain);

    const PlainGlyph &operator[](char16_t character);

    // The end of the characters from `begin` on that are drawn as they are, and followed by nothing
    // that may attach itself to them; `begin` where that is none.
    qsizetype findEnd(QStringView text, qsizetype begin);

private:
    using Row = std::array<PlainGlyph, 256>; // of those with the same upper byte

    PlainGlyph ask(char16_t character);
    bool isKnown(FontIndex font);
    qsizetype findTouchedEnd(QStringView text, qsizetype begin);
    bool isDrawnAsItIs(QStringView touched);
    bool askWhetherDrawnAsItIs(QStringView touched);

    const FontSet &m_fonts;
    FontChain m_chain;
    std::array<std::unique_ptr<Row>, 256> m_rows;
    std::vector<std::unique_ptr<UntouchedGlyphs>> m_untouched; // by font, where asked for
    std::unordered_map<quint64, bool> m_drawnAsTheyAre;        // by their UTF-16 units
    HbBuffer m_buffer;
};

} // namespace gaiyo
