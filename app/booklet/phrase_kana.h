#pragma once

#include "booklet/phrase_words.h"

#include <vector>

namespace gaiyo {

// What a heading loses where a line ends beside hiragana (phrase.h).
int afterHiragana(const std::vector<Cluster> &clusters, size_t after);
int betweenHiragana(const std::vector<Cluster> &clusters, size_t after, PhraseWords &words);
int beforeHiragana(const std::vector<Cluster> &clusters, size_t after);

// The kanji that ends the name of a place: さいたま市, ○○市.
bool endsPlace(const std::vector<Cluster> &clusters, size_t at);

} // namespace gaiyo
