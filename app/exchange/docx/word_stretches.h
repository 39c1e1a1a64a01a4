#pragma once

#include <QStringView>

#include <vector>

namespace gaiyo {

// Words that Word is told the same of.
struct WordStretch
{
    QStringView words;
    // With signs that both kinds of fonts have (“ … ① ■ ×), which are those of the Japanese one; no
    // Western letter is among them.
    bool isEastAsian = false;
};

// Word takes letters for Western and kanji for Japanese by itself. Of signs that both have it has
// to be told: these are Japanese but in Western words, as on paper (domain/words/shared_signs.h).
std::vector<WordStretch> wordStretches(QStringView words);

} // namespace gaiyo
