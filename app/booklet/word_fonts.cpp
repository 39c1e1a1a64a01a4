#include "booklet/word_fonts.h"

#include "booklet/character_class.h"
#include "booklet/cyrillic_words.h"
#include "booklet/text_unit.h"
#include "domain/words/shared_signs.h"

#include <algorithm>

namespace gaiyo {

namespace {

bool isBasicLetter(char16_t c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

// Beside those of ASCII. The signs of phonetics belong to Latin languages, too.
bool isOtherLatin(char16_t c)
{
    return (c >= 0xC0 && c < 0x2B0 && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c < 0x1F00);
}

bool isLetterOfWords(char16_t c)
{
    return isBasicLetter(c) || isOtherLatin(c) || isCyrillicOrGreek(c);
}

// Joins the words of one passage.
bool joinsPassage(char16_t c)
{
    const CharClass kind = characterClass(c);
    return isWestern(kind) || kind == CharClass::WesternSpace || kind == CharClass::Invisible ||
           isSharedSign(c);
}

bool isProportional(const Font &font)
{
    const auto narrow = font.findGlyph(U'i');
    const auto broad = font.findGlyph(U'm');
    return narrow && broad && font.advance(*narrow) < 0.8 * font.advance(*broad);
}

} // namespace

WordFonts::WordFonts(const FontSet &fonts, FontChain chain)
    : m_fonts(fonts)
    , m_chain(std::move(chain))
    , m_isProportional(isProportional(fonts.font(m_chain.front())))
{}

// All of the letters; in a font whose letters are of one width, of that.
bool WordFonts::fits(const Font &font, QStringView letters) const
{
    const auto plain = font.findGlyph(U'n');
    const bool mayVary = isProportional(font);
    if (m_isProportional && !mayVary)
        return false;
    return std::all_of(letters.begin(), letters.end(), [&](QChar c) {
        const auto glyph = font.findGlyph(c.unicode());
        return glyph && (mayVary || isCombiningMark(c.unicode()) ||
                         (plain && font.advance(*glyph) == font.advance(*plain)));
    });
}

std::optional<FontIndex> WordFonts::findFont(QStringView letters) const
{
    const auto found = std::find_if(m_chain.begin(), m_chain.end(), [&](FontIndex index) {
        return fits(m_fonts.font(index), letters);
    });
    return found == m_chain.end() ? std::nullopt : std::optional(*found);
}

WordFonts::Word WordFonts::readWord(QStringView text, qsizetype at) const
{
    Word word{at, at};
    bool isOther = false;
    for (; word.end < text.size(); ++word.end) {
        const char16_t c = text[word.end].unicode();
        if (isCombiningMark(c))
            word.isMarked = true;
        else if (!isLetterOfWords(c))
            break;
        isOther = isOther || isOtherLatin(c);
    }
    // A letter by itself may be a sign: Å, Æ.
    const bool isSign = word.end == at + 1 && !m_isProportional;
    word.isMarked = !isSign && (word.isMarked || isOther);
    if (word.isMarked)
        word.font = findFont(text.sliced(at, word.end - at));
    return word;
}

std::vector<FontWord> WordFonts::find(QStringView text) const
{
    std::vector<FontWord> out;
    if (std::none_of(text.begin(), text.end(), [](QChar c) {
            return isOtherLatin(c.unicode()) || isCombiningMark(c.unicode());
        }))
        return out;
    std::vector<Word> passage;
    for (qsizetype at = 0; at < text.size();) {
        const char16_t c = text[at].unicode();
        if (isLetterOfWords(c)) {
            passage.push_back(readWord(text, at));
            at = passage.back().end;
            continue;
        }
        if (!joinsPassage(c))
            settle(text, passage, out);
        ++at;
    }
    settle(text, passage, out);
    return out;
}

void WordFonts::settle(QStringView text, std::vector<Word> &passage,
                       std::vector<FontWord> &out) const
{
    QString foreign;
    qsizetype count = 0;
    for (const Word &word : passage) {
        if (word.font && *word.font != m_chain.front()) {
            foreign += text.sliced(word.begin, word.end - word.begin);
            ++count;
        }
    }
    constexpr qsizetype kOneIn = 5;
    const auto common =
        count * kOneIn >= qsizetype(passage.size()) && count > 0 ? findFont(foreign) : std::nullopt;
    for (const Word &word : passage) {
        const QStringView letters = text.sliced(word.begin, word.end - word.begin);
        const bool follows = common && !isCyrillicOrGreek(letters.front().unicode()) &&
                             (word.isMarked || m_isProportional) &&
                             fits(m_fonts.font(*common), letters);
        const auto font = follows ? common : word.font;
        if (font && *font != m_chain.front())
            out.push_back({word.begin, word.end, *font});
    }
    passage.clear();
}

} // namespace gaiyo
