#pragma once

#include <QMap>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace gaiyo {

// The character that was meant by one that text out of PDFs, from Word's symbol fonts or from
// foreign keyboards has in its place: 一 of ⼀ (a Kangxi radical), ～ of ∼, 少 of 尐. None for
// every other: what people choose on purpose stays as it is, above all the forms of names (神, 﨑,
// 𠮷 and all of JIS X 0213), half-width katakana, and dashes, of which nobody knows which was
// meant.
std::optional<QChar> findMeantCharacter(QChar character);

// True for a character that only the font of its source could show.
bool isPrivateUse(QChar character);

// What characters were found, with how often.
using CharacterCounts = QMap<QChar, int>;

// The characters of the text that were meant for others, and those of private use without a meaning
// that is known. One with a variation selector behind it was chosen on purpose.
struct ForeignCharacters
{
    CharacterCounts meant;
    CharacterCounts privateUse;
};
void countForeignCharacters(const QString &text, ForeignCharacters &found);

// Where such a character stands in the text, and which was meant.
std::vector<std::pair<qsizetype, QChar>> findMeantPlaces(const QString &text);

// The text with the characters that were meant.
QString withMeantCharacters(const QString &text);

// "⼀→一、∼→～", of at most `most` kinds.
QString describeMeant(const CharacterCounts &meant, int most = 20);

} // namespace gaiyo
