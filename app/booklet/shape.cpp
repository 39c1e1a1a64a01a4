#include "booklet/shape.h"

#include "booklet/cyrillic_words.h"
#include "booklet/shape_japanese.h"
#include "booklet/western_signs.h"
#include "domain/words/composed_letters.h"
#include "domain/words/shared_signs.h"

#include <QChar>

#include <algorithm>
#include <iterator>

namespace gaiyo {

namespace {

constexpr FontIndex kUnknown = 0xFFFF;
constexpr FontIndex kMissing = 0xFFFE;
constexpr char32_t kGeta = U'〓';
constexpr char32_t kCyrillicI = U'и';
constexpr char32_t kGreekLambda = U'λ';
constexpr double kNarrow = 0.8; // em: a letter of words, not as wide as a kanji

bool hasAll(const Font &font, QStringView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const DecodedCharacter next = decode(text, at);
        const bool needsInk = !isSelector(next.character) &&
                              !(at > 0 && isSkinTone(next.character)) &&
                              (isCombiningMark(next.character) ||
                               characterClass(next.character) != CharClass::Invisible);
        if (needsInk && !font.findGlyph(next.character, 0))
            return false;
        at += next.length;
    }
    return true;
}

// The glyph of a character that needs no ink; 0 (.notdef) for any other.
quint32 blankGlyph(QStringView text, qsizetype at, const Font &font)
{
    const char32_t character = decode(text, at).character;
    const bool blank = character == u'\t' || characterClass(character) == CharClass::Invisible;
    return blank ? font.findGlyph(U' ').value_or(0) : 0;
}

} // namespace

Shaper::Shaper(const FontSet &fonts, FontChain chain)
    : m_fonts(fonts)
    , m_chain(std::move(chain))
    , m_basicPlane(0x10000, kUnknown)
    , m_plain(fonts, m_chain)
    , m_words(fonts, m_chain)
    , m_buffer(hb_buffer_create())
{
    const auto hasGeta = [this](FontIndex index) {
        return m_fonts.font(index).findGlyph(kGeta).has_value();
    };
    const auto found = std::find_if(m_chain.begin(), m_chain.end(), hasGeta);
    m_getaFont = found == m_chain.end() ? m_chain.front() : *found;
    if (m_fonts.isLatin(m_chain.front()))
        m_western = &m_fonts.font(m_chain.front());
    m_cyrillic = findNarrow(kCyrillicI);
    m_greek = findNarrow(kGreekLambda);
    const Font &font = m_fonts.font(m_getaFont);
    m_geta = font.findGlyph(kGeta).value_or(0);
    m_getaAdvance = float(font.advance(m_geta));
}

// The fonts that draw the letter for words, not as wide as a kanji.
FontChain Shaper::findNarrow(char32_t letter) const
{
    FontChain narrow;
    std::copy_if(m_chain.begin(), m_chain.end(), std::back_inserter(narrow), [&](FontIndex index) {
        const Font &font = m_fonts.font(index);
        const auto glyph = font.findGlyph(letter);
        return glyph && font.advance(*glyph) < kNarrow;
    });
    return narrow;
}

FontIndex Shaper::findFont(char32_t base, char32_t selector)
{
    const bool kept = selector == 0 && base < 0x10000;
    if (kept && m_basicPlane[base] != kUnknown)
        return m_basicPlane[base];
    FontIndex found = m_fonts.findIn(m_chain, base, selector).value_or(kMissing);
    if (found == kMissing && (base == u'\t' || characterClass(base) == CharClass::Invisible))
        found = m_chain.front();
    // A sequence that no font knows is drawn as its plain character, as Unicode asks (23.4).
    if (found == kMissing && selector != 0)
        return findFont(base, 0);
    if (kept)
        m_basicPlane[base] = found;
    return found;
}

std::optional<FontIndex> Shaper::findEmojiFont(QStringView sequence) const
{
    const auto found = std::find_if(m_chain.rbegin(), m_chain.rend(), [&](FontIndex index) {
        return hasAll(m_fonts.font(index), sequence);
    });
    return found == m_chain.rend() ? std::nullopt : std::optional(*found);
}

// The character at `at` with what belongs to it: pictures that are joined are one where a font has
// them all, otherwise each stands by itself.
TextUnit Shaper::readUnit(QStringView text, qsizetype at) const
{
    const TextUnit unit = TextUnit::read(text, at);
    if (!unit.isJoined || findEmojiFont(text.sliced(at, unit.end - at)))
        return unit;
    return TextUnit::read(text, at, false);
}

// The first font that has the base and all that is attached to it, apart or as one character;
// without one that of the base. All emoji come from the last font that has them, which is that of
// the emoji, so that they are from one hand, and sequences become one picture.
FontIndex Shaper::findFont(QStringView text, qsizetype at, const TextUnit &unit)
{
    if (unit.isEmoji) {
        if (const auto found = findEmojiFont(text.sliced(at, unit.end - at)))
            return *found;
    }
    if (!unit.isMarked && unit.selector == 0xFE0E) // a mark, not an emoji
        return findFont(unit.base, 0);
    if (!unit.isMarked) {
        const FontIndex found = findFont(unit.base, unit.selector);
        return found == kMissing ? m_fonts.findForParts(m_chain, unit.base).value_or(found) : found;
    }
    const QStringView whole = text.sliced(at, unit.end - at);
    const QString apart = whole.toString().normalized(QString::NormalizationForm_D);
    for (FontIndex index : m_chain) {
        if (hasAll(m_fonts.font(index), whole) || hasAll(m_fonts.font(index), apart))
            return index;
    }
    return findFont(unit.base, unit.selector);
}

void Shaper::addPlain(const PlainGlyph &plain, char16_t character, qsizetype at)
{
    Cluster cluster;
    cluster.text = quint32(at);
    cluster.textLength = 1;
    cluster.font = plain.font;
    cluster.glyph = quint32(m_out.glyphs.size());
    cluster.glyphCount = 1;
    cluster.characterClass = plain.characterClass;
    cluster.character = character;
    cluster.advance = plain.advance;
    m_out.glyphs.push_back({plain.glyph, plain.x, 0});
    m_out.clusters.push_back(cluster);
}

const ShapedText &Shaper::shape(QStringView text)
{
    if (text.contains(QChar(0x2985)) || text.contains(QChar(0x2986))) {
        m_twins = text.toString();
        for (QChar &c : m_twins)
            c = twinOf(c.unicode()) != 0 ? QChar(char16_t(twinOf(c.unicode()))) : c;
        text = m_twins;
    }
    m_out.clusters.clear();
    m_out.glyphs.clear();
    if (ComposedLetters::mayHaveParts(text))
        shapeParts(text);
    else
        shapeLetters(text);
    return m_out;
}

// Drawn as if each letter were one character, but still standing for the parts that it has.
void Shaper::shapeParts(QStringView text)
{
    const ComposedLetters letters(text);
    shapeLetters(letters.text());
    for (Cluster &cluster : m_out.clusters) {
        const quint32 end = letters.sourceOf(cluster.text + cluster.textLength);
        cluster.text = letters.sourceOf(cluster.text);
        cluster.textLength = end - cluster.text;
    }
}

void Shaper::shapeLetters(QStringView text)
{
    const std::vector<FontWord> words = m_words.find(text);
    auto word = words.begin();
    qsizetype itemBegin = 0;
    FontIndex itemFont = kUnknown;
    const auto flush = [&](qsizetype end) {
        if (itemFont != kUnknown && end > itemBegin)
            shapeItem(text, itemBegin, end, itemFont);
        itemBegin = end;
    };
    for (qsizetype at = 0; at < text.size();) {
        if (word != words.end() && at == word->begin) {
            flush(at);
            shapeItem(text, at, word->end, word->font);
            itemFont = kUnknown;
            itemBegin = at = word->end;
            ++word;
            continue;
        }
        const QStringView before = word == words.end() ? text : text.first(word->begin);
        if (const qsizetype end = m_plain.findEnd(before, at); end > at) {
            flush(at);
            itemFont = kUnknown;
            for (; at < end; ++at)
                addPlain(m_plain[text[at].unicode()], text[at].unicode(), at);
            itemBegin = at;
            continue;
        }
        const TextUnit unit = readUnit(text, at);
        const FontIndex font = findFont(text, at, unit);
        if (font != itemFont || font == kMissing) {
            flush(at);
            itemFont = font == kMissing ? kUnknown : font;
        }
        if (font == kMissing) {
            addMissing(text, at, unit.end);
            itemBegin = unit.end;
        }
        at = unit.end;
    }
    flush(text.size());
    setSpecialSigns(text);
}

// What is set by what stands beside it.
void Shaper::setSpecialSigns(QStringView text)
{
    if (std::any_of(text.begin(), text.end(),
                    [](QChar c) { return isCyrillicOrGreek(c.unicode()); }))
        setCyrillicWords(m_out, m_fonts, m_cyrillic, m_greek);
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return isSharedSign(c.unicode()); }))
        setWesternSigns(m_out, m_western, m_chain.front());
    if (text.contains(u'>'))
        pairPointedBrackets();
}

// <平成28年度> is in brackets; > by itself is an arrow (くらし>税金) or a sign, set like a letter.
void Shaper::pairPointedBrackets()
{
    Cluster *opening = nullptr;
    for (Cluster &cluster : m_out.clusters) {
        if (cluster.character == U'<') {
            opening = &cluster;
        } else if (cluster.character == U'>' && opening) {
            opening->characterClass = CharClass::WesternOpening;
            cluster.characterClass = CharClass::WesternClosing;
            opening = nullptr;
        }
    }
}

void Shaper::shapeItem(QStringView text, qsizetype begin, qsizetype end, FontIndex index)
{
    hb_buffer_t *buffer = m_buffer.get();
    const Font &font = m_fonts.font(index);
    shapeJapanese(buffer, font, text, {begin, end - begin}, HB_DIRECTION_LTR);

    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    const auto em = float(font.unitsPerEm());
    if (count == 0)
        addUnseen(text, begin, end);
    for (unsigned i = 0; i < count;) {
        const size_t firstGlyph = m_out.glyphs.size();
        const auto clusterBegin = qsizetype(infos[i].cluster);
        float pen = 0;
        for (; i < count && qsizetype(infos[i].cluster) == clusterBegin; ++i) {
            m_out.glyphs.push_back(
                {infos[i].codepoint ? infos[i].codepoint : blankGlyph(text, clusterBegin, font),
                 pen + float(positions[i].x_offset) / em, float(positions[i].y_offset) / em});
            pen += float(positions[i].x_advance) / em;
        }
        const qsizetype clusterEnd = i < count ? qsizetype(infos[i].cluster) : end;
        pen -=
            dropSkinTones(text.sliced(clusterBegin, clusterEnd - clusterBegin), font, firstGlyph);
        if (hasNotdef(firstGlyph)) { // a mark that the base's font lacks
            m_out.glyphs.resize(firstGlyph);
            addMissing(text, clusterBegin, clusterEnd);
        } else {
            addCluster(text, clusterBegin, clusterEnd, index, firstGlyph, pen);
        }
    }
}

// A skin tone that made no picture with what is before it is not seen: in outline it would be a
// square beside the hand. Its font has it, or lacks it. Returns the room that it took.
float Shaper::dropSkinTones(QStringView cluster, const Font &font, size_t firstGlyph)
{
    float room = 0;
    for (qsizetype at = decode(cluster, 0).length; at < cluster.size();) {
        const DecodedCharacter next = decode(cluster, at);
        at += next.length;
        if (!isSkinTone(next.character))
            continue;
        const quint32 tone = font.findGlyph(next.character).value_or(0);
        const auto found =
            std::find_if(m_out.glyphs.begin() + qptrdiff(firstGlyph) + 1, m_out.glyphs.end(),
                         [tone](const ShapedGlyph &glyph) { return glyph.glyph == tone; });
        if (found == m_out.glyphs.end())
            continue;
        const auto width = float(font.advance(tone));
        for (auto behind = m_out.glyphs.erase(found); behind != m_out.glyphs.end(); ++behind)
            behind->x -= width;
        room += width;
    }
    return room;
}

bool Shaper::hasNotdef(size_t firstGlyph) const
{
    return std::any_of(m_out.glyphs.begin() + qptrdiff(firstGlyph), m_out.glyphs.end(),
                       [](const ShapedGlyph &glyph) { return glyph.glyph == 0; });
}

// What is never seen, U+200B of a web page, is the space of a font without its width. A font may
// have it and no space: then HarfBuzz makes nothing of it.
void Shaper::addUnseen(QStringView text, qsizetype begin, qsizetype end)
{
    const auto index = m_fonts.findIn(m_chain, U' ', 0);
    const auto blank = index ? m_fonts.font(*index).findGlyph(U' ') : std::nullopt;
    while (begin < end) {
        const DecodedCharacter next = decode(text, begin);
        if (!blank || characterClass(next.character) != CharClass::Invisible)
            return addMissing(text, begin, end);
        m_out.glyphs.push_back({*blank, 0, 0});
        addCluster(text, begin, begin + next.length, *index, m_out.glyphs.size() - 1, 0);
        begin += next.length;
    }
}

void Shaper::addMissing(QStringView text, qsizetype begin, qsizetype end)
{
    m_out.glyphs.push_back({m_geta, 0, 0});
    addCluster(text, begin, end, m_getaFont, m_out.glyphs.size() - 1, m_getaAdvance);
    m_out.clusters.back().missing = true;
    m_out.clusters.back().characterClass = CharClass::Ideographic;
}

void Shaper::addCluster(QStringView text, qsizetype begin, qsizetype end, FontIndex font,
                        size_t firstGlyph, float advance)
{
    Cluster cluster;
    cluster.text = quint32(begin);
    cluster.textLength = quint32(end - begin);
    cluster.font = font;
    cluster.glyph = quint32(firstGlyph);
    cluster.glyphCount = quint16(m_out.glyphs.size() - firstGlyph);
    cluster.character = decode(text, begin).character;
    cluster.advance = advance;
    cluster.characterClass = classOfGlyph(cluster.character, advance);
    if (cluster.character == u'\t')
        cluster.advance = 1;
    if (cluster.characterClass == CharClass::Invisible)
        cluster.advance = 0;
    m_out.clusters.push_back(cluster);
}

} // namespace gaiyo
