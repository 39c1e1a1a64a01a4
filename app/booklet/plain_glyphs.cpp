#include "booklet/plain_glyphs.h"

#include "booklet/shape_japanese.h"

#include <algorithm>
#include <utility>

namespace gaiyo {

PlainGlyphs::PlainGlyphs(const FontSet &fonts, FontChain chain)
    : m_fonts(fonts)
    , m_chain(std::move(chain))
    , m_buffer(hb_buffer_create())
{}

// The end of the characters from here on that are drawn as they are, and followed by nothing that
// may attach itself to them.
qsizetype PlainGlyphs::findEnd(QStringView text, qsizetype begin)
{
    using State = PlainGlyph::State;
    const auto stateAt = [&](qsizetype at) { return (*this)[text[at].unicode()].state; };
    if (begin > 0 && stateAt(begin - 1) != State::Yes && stateAt(begin) == State::Touched)
        return begin;
    qsizetype end = begin;
    while (end < text.size()) {
        const State state = stateAt(end);
        if (state < State::Touched)
            break;
        const qsizetype next = state == State::Yes ? end + 1 : findTouchedEnd(text, end);
        const bool isApart = next == text.size() || stateAt(next) >= State::Simple;
        if (next == end || !isApart)
            break;
        end = next;
    }
    return end;
}

// Of characters that a rule may touch together, between such that none does; `begin` where one
// does, or where that is not known.
qsizetype PlainGlyphs::findTouchedEnd(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && (*this)[text[end].unicode()].state == PlainGlyph::State::Touched)
        ++end;
    if (end < text.size() && (*this)[text[end].unicode()].state != PlainGlyph::State::Yes)
        return begin;
    return isDrawnAsItIs(text.mid(begin, end - begin)) ? end : begin;
}

bool PlainGlyphs::isDrawnAsItIs(QStringView touched)
{
    constexpr qsizetype kLongest = 4;
    if (touched.size() > kLongest)
        return false;
    quint64 key = 0;
    for (const QChar c : touched)
        key = key << 16 | c.unicode();
    const auto [found, isNew] = m_drawnAsTheyAre.try_emplace(key, false);
    if (isNew)
        found->second = askWhetherDrawnAsItIs(touched);
    return found->second;
}

bool PlainGlyphs::askWhetherDrawnAsItIs(QStringView touched)
{
    const FontIndex index = (*this)[touched.front().unicode()].font;
    const Font &font = m_fonts.font(index);
    shapeJapanese(m_buffer.get(), font, touched, {0, touched.size()}, HB_DIRECTION_LTR);
    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(m_buffer.get(), &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(m_buffer.get(), nullptr);
    if (qsizetype(count) != touched.size())
        return false;
    for (unsigned i = 0; i < count; ++i) {
        const PlainGlyph &plain = (*this)[touched[qsizetype(i)].unicode()];
        const float advance = float(places[i].x_advance) / float(font.unitsPerEm());
        if (plain.font != index || infos[i].codepoint != plain.glyph || infos[i].cluster != i ||
            advance != plain.advance || places[i].x_offset != 0 || places[i].y_offset != 0)
            return false;
    }
    return true;
}

const PlainGlyph &PlainGlyphs::operator[](char16_t character)
{
    auto &row = m_rows[character >> 8];
    if (!row)
        row = std::make_unique<Row>();
    PlainGlyph &plain = (*row)[character & 0xFF];
    if (plain.state == PlainGlyph::State::Unasked)
        plain = ask(character);
    return plain;
}

namespace {

float widestFigure(const Font &font) // em
{
    float widest = 0;
    for (char16_t figure = u'0'; figure <= u'9'; ++figure) {
        if (const auto glyph = font.findGlyph(figure))
            widest = std::max(widest, float(font.advance(*glyph)));
    }
    return widest;
}

} // namespace

// Figures stand below each other, all as wide as the widest, whatever a font would do with 11.
PlainGlyph PlainGlyphs::ask(char16_t character)
{
    PlainGlyph plain;
    const bool isSimple = isSimpleCharacter(character);
    plain.state = isSimple ? PlainGlyph::State::Simple : PlainGlyph::State::No;
    const auto found = m_fonts.findIn(m_chain, character);
    const bool isFigure = character >= u'0' && character <= u'9';
    if (!isSimple || !found || (!isKnown(*found) && !isFigure))
        return plain;
    const Font &font = m_fonts.font(*found);
    plain.glyph = *font.findGlyph(character);
    plain.state = isFigure || m_untouched[*found]->contains(plain.glyph)
                      ? PlainGlyph::State::Yes
                      : PlainGlyph::State::Touched;
    plain.font = *found;
    plain.advance = float(font.advance(plain.glyph));
    if (isFigure) {
        const float widest = widestFigure(font);
        plain.x = (widest - plain.advance) / 2;
        plain.advance = widest;
    }
    plain.characterClass = classOfGlyph(character, plain.advance);
    return plain;
}

// Whether it is known which glyphs the rules of a font touch.
bool PlainGlyphs::isKnown(FontIndex font)
{
    if (m_untouched.size() <= font)
        m_untouched.resize(size_t(font) + 1);
    auto &untouched = m_untouched[font];
    if (!untouched)
        untouched = std::make_unique<UntouchedGlyphs>(m_fonts.font(font));
    return untouched->isKnown();
}

} // namespace gaiyo
