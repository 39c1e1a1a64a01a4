#pragma once

#include "exchange/rows/heading_grammar.h"

#include <optional>

namespace gaiyo {

// How a heading is numbered: 第1章, 第1節, 第1項, Ⅰ, 一, 1, (1), ①. From the usual highest level to
// the lowest.
enum class NumberForm { Chapter, Section, Subsection, Roman, Kanji, Digit, Bracket, Circled };

struct NumberedHeading
{
    NumberForm form = NumberForm::Digit;
    Heading heading; // of the kind that the grammar gives it, else a chapter
};

// Ⅰ　総論, Ⅱ．各論, 一　総論, 二、各論: a space or a sign stands behind the numeral, for 一般事項,
// 一人ひとり and 三鷹市 have none. The heading is of the kind `usual`.
std::optional<NumberedHeading> readNumeral(NodeKind usual, const QString &text);

// A line with a number before its title, by readHeading(), as a numeral or as ①; none for a
// sentence.
std::optional<NumberedHeading> readNumberedHeading(const QString &line);

} // namespace gaiyo
