#pragma once

#include "booklet/font_set.h"

#include <QStringView>

#include <vector>

namespace gaiyo {

// A word, and the font that all of it is set in.
struct FontWord
{
    qsizetype begin = 0;
    qsizetype end = 0;
    FontIndex font = 0;
};

// Words of Latin letters with marks (Dziękuję, Việt) that the first font of a chain has but in
// part: each is set in one font, the first that has all its letters, proportionally where the
// chain's first is proportional. Where one word in five is such, its neighbours follow it.
class WordFonts
{
public:
    WordFonts(const FontSet &fonts, FontChain chain);

    // In their order; for most texts none.
    std::vector<FontWord> find(QStringView text) const;

private:
    struct Word
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        bool isMarked = false;
        std::optional<FontIndex> font = {};
    };

    Word readWord(QStringView text, qsizetype at) const;
    std::optional<FontIndex> findFont(QStringView letters) const;
    bool fits(const Font &font, QStringView letters) const;
    void settle(QStringView text, std::vector<Word> &passage, std::vector<FontWord> &out) const;

    const FontSet &m_fonts;
    FontChain m_chain;
    bool m_isProportional;
};

} // namespace gaiyo
