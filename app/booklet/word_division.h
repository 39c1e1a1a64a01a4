#pragma once

#include <string_view>
#include <vector>

namespace gaiyo {

// What stands before a run: a number that its first kanji may be the counter of (第3|次), a word
// that it may end (インフルエンザ|等).
enum class BeforeRun { Nothing, Number, Word };

// Whether a word may end before each character of a run of kanji, by the fewest characters that are
// in no word of the list (heading_words.h); where it knows none, after two of them, as words of
// kanji have two more often than not. The first is true.
std::vector<bool> divideKanji(std::u16string_view run, BeforeRun before);

// Likewise of katakana, before words of the list only.
std::vector<bool> divideKatakana(std::u16string_view run);

} // namespace gaiyo
