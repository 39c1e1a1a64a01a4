#pragma once

#include "collect/way_entries.h"

namespace gaiyo {

// Of a booklet with headings in columns of their own: how deep a heading on a row stands among all
// headings, those in columns with them. Its own depth in any other booklet.
int depthOnTheWay(const Collected &collected, const HeadingBlock &heading);

// The headings in columns that begin at the block, from the outermost on, without counts: with the
// row that they stand beside first, or above the headings on rows that lead to it. `heading` is the
// block.
std::vector<WayEntry> pathsBegun(const Collected &collected, size_t block);

// Those and the headings on rows, all depths, in the order in which a reader comes to them, with
// the opinions below each.
struct CountedEntry
{
    WayEntry entry;
    qint64 count = 0;
};
std::vector<CountedEntry> entriesWithPaths(const Collected &collected);

// Of such an entry: the row in which its cell begins, and its depth in the plan.
const RowBlock &rowBeside(const Collected &collected, const WayEntry &entry);
int columnDepth(const Collected &collected, const WayEntry &entry);

// How deep among all headings the row has the first empty cell of a column of headings: what
// columns have there and below is not above it.
int emptyDepth(const Collected &collected, const RowBlock &row);

// Whether it has headings in columns of their own.
bool hasPathColumns(const Collected &collected);

} // namespace gaiyo
