#pragma once

#include "exchange/rows/heading_grammar.h"

#include <optional>

namespace gaiyo {

// Ⅰ　総論, Ⅱ．各論, 一　総論, 二、各論: a heading by a numeral that is no figure. Lists in opinions
// have them, too: who reads one looks at what follows.
struct NumeralHeading
{
    Heading heading; // of the kind Chapter
    bool isRoman = false;
    int value = 0;
};

// None for sentences, for words that only begin with a numeral (一つ目の意見, 二、三の意見,
// Ⅰの内容), and for what is longer than headings are.
std::optional<NumeralHeading> readNumeralHeading(const QString &line);

// Those of a text, one after the other.
class NumeralRun
{
public:
    // Another heading of the text.
    void note(NodeKind kind) { m_hasChapters = m_hasChapters || kind == NodeKind::Chapter; }
    // The next number, or the first one of a new run.
    bool isNext(const NumeralHeading &numeral) const;
    // It is one: a chapter, or below 第1章, or 一 below Ⅰ, one level lower.
    Heading take(const NumeralHeading &numeral);

private:
    bool m_hasChapters = false;
    int m_roman = 0; // the last values
    int m_kanji = 0;
};

} // namespace gaiyo
