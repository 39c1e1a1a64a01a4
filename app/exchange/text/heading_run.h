#pragma once

#include "exchange/rows/heading_grammar.h"
#include "exchange/text/number_levels.h"
#include "exchange/text/source_lines.h"

#include <optional>
#include <vector>

namespace gaiyo {

// Where in the lines from `begin` to `end`, behind which an opinion stands, its headings begin;
// `end` for none. Those that name themselves (第2章, ＜公園＞, ■公園); numbered ones below a blank
// line or one sentence; and below a blank line, one or two short lines that are no sentence. The
// words above keep a line at least, unless they have begun before.
enum class RunAbove {
    Nothing, // words have to come
    Words,   // they have begun
    Section, // the name of one of the paper's own stands right above, as good as a blank line
};
size_t headingsBegin(const std::vector<SourceLine> &lines, size_t begin, size_t end,
                     RunAbove above);

// One that says by its form that it is one.
bool isHeadingLine(const QString &line);

// How many of the lines above `end`, where an opinion begins, the paper's own sections reach:
// １　意見募集期間, ３　意見の概要と市の考え方. Headings of the plan follow, and may have counts of
// their own below.
size_t sectionsEnd(const std::vector<SourceLine> &lines, size_t end);

// The headings of a text, one after the other.
class RunHeadings
{
public:
    // The heading that a line is. One without a number or a kind is one level below the deepest
    // that had one; `isPlain` tells that it was taken for a heading by its place alone. `next` is
    // the heading right below, "" for none.
    Heading take(const QString &line, const QString &next, bool *isPlain);

    // An opinion follows.
    void part() { m_levels.part(); }

private:
    NumberLevels m_levels{NumberLevels::By::FirstPlace};
    std::optional<NodeKind> m_deepest;
};

} // namespace gaiyo
