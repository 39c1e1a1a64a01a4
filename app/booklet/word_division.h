#pragma once

#include <string_view>
#include <vector>

namespace gaiyo {

// A place between two characters: where a word of the list ends (or a particle, which ends a
// phrase), inside one, or nothing that the list knows.
enum class WordPlace { Unknown, Inside, AfterWord, AfterParticle };

// What stands before a run: a number that its first kanji may be the counter of (第3|次), a word
// that it may end (インフルエンザ|等), or another word.
enum class BeforeRun { Nothing, Number, Word, Other };

// Before each character of a run of kanji, by the fewest characters that are in no word of the list
// (heading_words.h); where it knows none, after two of them, as words of kanji have two more often
// than not. The first is Inside where it only ends the word before it. `hasKanaBehind` where the
// last kanji may begin a word with them (誰一人|取り).
std::vector<WordPlace> divideKanji(std::u16string_view run, BeforeRun before, bool hasKanaBehind);

// Likewise of katakana, before words of the list only.
std::vector<WordPlace> divideKatakana(std::u16string_view run);

// Likewise of hiragana, where particles stand between words; `isBehindWord` where the first may be
// one.
std::vector<WordPlace> divideHiragana(std::u16string_view run, bool isBehindWord);

} // namespace gaiyo
