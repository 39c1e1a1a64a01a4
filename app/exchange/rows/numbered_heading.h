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
    int value = 0;   // of Ⅰ and 一, from 1; 0 of other forms and of what is no number (一二)
};

// How the title stands behind Ⅰ. Behind 一 it is apart everywhere, for 一般事項, 一人ひとり and
// 三鷹市 are words.
enum class NumeralTitle {
    // By a space or a sign, with no other numeral behind the sign: a cell or a line of a text
    // without a table has nothing but its look that says that it is a heading.
    Apart,
    // Ⅰ総論 and Ⅰ．一般会計, too; not Ⅰの内容, Ⅰ・Ⅱ or Ⅰ－１. Who reads so looks at what stands
    // around, as a text with a table has it: the numbers before, and the rows that follow.
    MayTouch,
};

// Ⅰ　総論, Ⅱ．各論, 一　総論, 二、各論. The heading is of the kind `usual`.
std::optional<NumberedHeading> readNumeral(NodeKind usual, const QString &text,
                                           NumeralTitle title = NumeralTitle::Apart);

// A line with a number before its title, by readHeading(), as a numeral or as ①; none for a
// sentence.
std::optional<NumberedHeading> readNumberedHeading(const QString &line);

// A line of a text with a table that has a numeral before its title. Stricter than
// readNumberedHeading(), as the cells of such a text may be broken over lines and hold lists: one
// line, no longer than headings are, a number, and no sentence even without 。 at its end.
std::optional<NumberedHeading> readNumeralHeading(const QString &line);

} // namespace gaiyo
