#pragma once

#include "exchange/rows/heading_grammar.h"
#include "outline/outline_lines.h"

#include <vector>

namespace gaiyo {

// A heading as it was pasted.
struct OutlineRow
{
    int level = 0;   // 0 for the outermost of the rows
    Heading heading; // without a number it is counted; "" is none

    bool operator==(const OutlineRow &) const = default;
};

// Rows of a plan copied from Word or Excel, read by the grammar of published texts. Tabs or blanks
// before a row are its level; without any, and where rows of two kinds have the same, its kind
// tells it: 第1章, 1, (1), ①. A mark before it (●) is no part of a row. A row that the grammar does
// not know is of its level's kind, which is `outermost` for the first; among rows that it knows, an
// item. Where rows have numbers of other plans (readOwnNumber()), each form of number stands on the
// level where it stands first. Rows of a table and pages of contents: outlineLines(). No row is of
// a kind that stands above the one that it is in. `pasted` gets the lines, with what was left out
// of them.
std::vector<OutlineRow> readOutlineText(const QString &text, NodeKind outermost = NodeKind::Chapter,
                                        PastedLines *pasted = nullptr);

} // namespace gaiyo
