#pragma once

#include <string_view>

namespace gaiyo {

// Words of two kanji, of katakana and of hiragana, of which the headings of plans are made: where a
// heading has to end a line inside a run of one script, the script does not tell where
// (一般廃棄物|処理基本計画, クレジット|カード). A list is short because few words are common and
// most others are found between them.
bool isKanjiWord(std::u16string_view two);
bool isKatakanaWord(std::u16string_view word);
bool isHiraganaWord(std::u16string_view word);

// The longest in the lists.
constexpr size_t kLongestKatakanaWord = 12;
constexpr size_t kLongestHiraganaWord = 6;

// Kanji that end a word of three (高齢|者, 情報|化), or begin it (不|登校, 小|規模).
bool isWordEnding(char16_t kanji);
bool isWordBeginning(char16_t kanji);

} // namespace gaiyo
