#pragma once

#include "exchange/rows/heading_grammar.h"
#include "exchange/text/source_lines.h"

#include <optional>
#include <vector>

namespace gaiyo {

// Where in the lines from `begin` to `end`, behind which an opinion stands, its headings begin;
// `end` for none. Those that name themselves (第2章, ＜公園＞, ■公園); numbered ones below a blank
// line or one sentence; and below a blank line, one or two short lines that are no sentence. The
// words above keep a line at least, unless they have begun before (`hasWords`).
size_t headingsBegin(const std::vector<SourceLine> &lines, size_t begin, size_t end, bool hasWords);

// The heading that a line of these is. One without a number or a kind is one level below the
// deepest that had one; `isPlain` tells that it was taken for a heading by its place alone.
Heading headingOfRun(const QString &line, std::optional<NodeKind> &deepest, bool *isPlain);

} // namespace gaiyo
