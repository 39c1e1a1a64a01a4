#pragma once

#include "booklet/shape.h"

namespace gaiyo {

// How much a heading loses by a line that ends after the cluster, 0 at the end of a phrase (文節:
// after punctuation and particles). It is told by the scripts and not by a dictionary: within a run
// of kanji or katakana is worse than where scripts meet, and no place is worse than before kana
// that end a word.
int phrasePenalty(const std::vector<Cluster> &clusters, size_t after);

// From here on a line ends inside a word.
constexpr int kTornWord = 4000000;

// What one line more costs, in the same measure: less than to break inside a word, more than to
// break a compound where its scripts meet.
constexpr int kPhraseLine = 2000000;

} // namespace gaiyo
