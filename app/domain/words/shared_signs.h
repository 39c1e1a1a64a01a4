#pragma once

#include <QtGlobal>

#include <cstddef>

namespace gaiyo {

// “ ” ‘ ’ – ° ² ³ are signs of Japanese and of Western text alike: which, and how wide, is said by
// what stands beside them.
inline bool isSharedSign(char32_t character)
{
    return character == 0xB0 || character == 0xB2 || character == 0xB3 || character == 0x2013 ||
           character == 0x2018 || character == 0x2019 || character == 0x201C || character == 0x201D;
}

// What a character is to the Western words around it; a sign is one of theirs alone: ( , ! and so
// on.
enum class WesternPart : quint8 { None, Letter, Sign, Space };

// How a shared sign stands in Western words.
enum class WesternPlace : quint8 { Inside, Opening, Closing };

// Finds the shared signs that stand in Western words: an apostrophe, “quoted words”, 2027–2036,
// 25°C, m². It is the one rule for pages and for Word. `Text` has size(), character(at) and
// part(at), and is told by set(at, place), after which part(at) is that of Western text. Without a
// Western font of its own a text has apostrophes only.
template <typename Text>
class SharedSigns
{
public:
    SharedSigns(Text &text, bool hasWesternFont)
        : m_text(text)
        , m_hasWesternFont(hasWesternFont)
    {}

    void place()
    {
        for (size_t at = 0; at < m_text.size(); ++at)
            placeAt(at);
    }

private:
    static constexpr size_t kNone = size_t(-1);

    bool isLetter(size_t at) const
    {
        return at < m_text.size() && m_text.part(at) == WesternPart::Letter;
    }

    bool isApart(size_t at) const { return at == 0 || m_text.part(at - 1) == WesternPart::Space; }

    // ’ in place of what a word has lost: of its beginning (’n, ’90s), and of the end of one that
    // lost that, too (rock ’n’ roll).
    bool isElision(size_t at) const
    {
        if (isLetter(at + 1))
            return isApart(at);
        size_t begin = at;
        while (begin > 0 && isLetter(begin - 1) && m_text.character(begin - 1) != 0x2019)
            --begin;
        return begin > 0 && begin < at && m_text.character(begin - 1) == 0x2019 &&
               isApart(begin - 1);
    }

    // Where the quotation that begins here ends, if all of it is Western.
    size_t findClosing(size_t opening, char32_t closing) const
    {
        for (size_t at = opening + 1; at < m_text.size(); ++at) {
            const char32_t character = m_text.character(at);
            const bool isApostrophe = character == 0x2019 && (isLetter(at + 1) || isElision(at));
            if (character == closing && !isApostrophe)
                return at > opening + 1 ? at : kNone;
            if (m_text.part(at) == WesternPart::None && !isApostrophe && !isSharedSign(character))
                return kNone;
        }
        return kNone;
    }

    void placeQuoted(size_t opening)
    {
        const bool isDouble = m_text.character(opening) == 0x201C;
        const size_t closing =
            m_hasWesternFont ? findClosing(opening, isDouble ? 0x201D : 0x2019) : kNone;
        if (closing == kNone)
            return;
        m_text.set(opening, WesternPlace::Opening);
        m_text.set(closing, WesternPlace::Closing);
    }

    void placeAt(size_t at)
    {
        const bool isBehind = at > 0 && isLetter(at - 1);
        switch (m_text.character(at)) {
        case 0x201C:
        case 0x2018:
            return placeQuoted(at);
        case 0x2019:
            if ((isBehind && isLetter(at + 1)) || isElision(at))
                m_text.set(at, WesternPlace::Inside);
            return;
        case 0x2013:
        case 0xB0:
            if (m_hasWesternFont && isBehind && isLetter(at + 1))
                m_text.set(at, WesternPlace::Inside);
            return;
        case 0xB2:
        case 0xB3:
            if (m_hasWesternFont && isBehind)
                m_text.set(at, WesternPlace::Inside);
            return;
        default:
            return;
        }
    }

    Text &m_text;
    bool m_hasWesternFont;
};

} // namespace gaiyo
