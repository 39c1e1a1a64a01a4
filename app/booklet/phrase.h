#pragma once

#include "booklet/shape.h"

namespace gaiyo {

// How much a heading loses by a line that ends after each cluster, 0 at the end of a phrase (文節:
// after punctuation and particles). It is told by the scripts, and inside a run of kanji or
// katakana by the words of which headings are made (word_division.h): between two of them is worse
// than where scripts meet, and no place is worse than before kana that end a word. The last one is
// 0.
std::vector<int> phrasePenalties(const std::vector<Cluster> &clusters);
// Of one place that is not the last: where few are asked for.
int phrasePenalty(const std::vector<Cluster> &clusters, size_t after);

// From here on a line ends inside a word.
constexpr int kTornWord = 10000000;

// What one line more costs, in the same measure: more than to break a compound where its scripts
// meet, less than to break it between two words of kanji; a word is not torn for two lines more.
constexpr int kPhraseLine = 2000000;

} // namespace gaiyo
