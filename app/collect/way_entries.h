#pragma once

#include "collect/blocks.h"

#include <optional>
#include <vector>

namespace gaiyo {

// A place of the booklet that readers look for: a line of the contents or of the index.
struct WayEntry
{
    int depth = 0;
    QString words;
    QString beside; // 12件, or the numbers of its opinions: No. 1～3、5
    // Position in Collected::blocks; their count for the index itself, and behind it the positions
    // in Collected::back.
    size_t heading = 0;
    // Of a heading in a column of its own, which begins beside that block and is not the block: how
    // deep it stands among all headings.
    std::optional<int> cellDepth = {};
    Paragraph numbers = {}; // of the index: `beside`, where each number names its opinion

    bool isInColumn() const { return cellDepth.has_value(); }

    bool operator==(const WayEntry &) const = default;
};

// The headings of the first `depths` depths, those in columns of their own with them.
std::vector<WayEntry> headingEntries(const Collected &collected, int depths);

// The headings of the blocks behind the table.
std::vector<WayEntry> backEntries(const Collected &collected);
// The place of a block behind the table, as a line of the contents has it.
size_t placeOfBack(const Collected &collected, size_t block);
// The block behind the table that a line leads to; none of one that leads elsewhere.
std::optional<size_t> findBackBlock(const Collected &collected, const WayEntry &entry);
// Whether a line of the contents leads to the index.
bool isOfIndex(const Collected &collected, const WayEntry &entry);

// The headings down to contents_depth, those behind the table, then the index, if there is one.
// None where the document wants no contents, and where the table has no headings.
std::vector<WayEntry> contentsEntries(const Collected &collected);

// The contents of an edition that has no pages: those of the document, or, where it wants them in a
// long booklet only, from 20 opinions below two headings on.
std::vector<WayEntry> contentsWithoutPages(const Collected &collected);

// The 取組項目 in the order of the plan, whatever that of the booklet: each once, with its
// opinions' numbers in the order in which these are counted, leading to where it stands first. All
// opinions of the booklet are there: those of a heading below an item stand below the item's line,
// those that no item has beside the heading that they stand below. Where numbers of items come
// again, or headings above them have opinions of their own, the lines of these lead to the items.
// What a comparison shows as removed is left out. None where the document wants no index, or has no
// item.
std::vector<WayEntry> indexEntries(const Collected &collected);

// The index in plain words, its title first; none where there is none.
QStringList indexLines(const Collected &collected);

// Of the opinions below each heading, in its group of a category or run, by its position.
std::vector<qint64> countsBelow(const Collected &collected);

// 取組項目索引
QString indexTitle(const Collected &collected);

} // namespace gaiyo
