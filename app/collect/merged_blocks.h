#pragma once

#include "collect/blocks.h"
#include "domain/snapshot.h"

#include <QSet>

namespace gaiyo {

// What a row is known by in two booklets.
QString rowKey(const OpinionId &opinion);

// Of each block. A heading of the plan that stands in each group of a category is known by both.
std::vector<QString> keysOf(const Collected &booklet, const Snapshot &values);

// The earlier booklet's order, with the blocks that only it has, and the rows that went elsewhere.
struct FormerBlocks
{
    const std::vector<QString> &keys;
    std::vector<std::optional<Block>> gone; // beside `keys`
    const QSet<QString> &moved;
};

struct PresentBlocks
{
    const std::vector<QString> &keys;
    std::vector<Block> blocks;
};

// The later booklet with what only the earlier one has behind what it stood behind there; never
// between rows that share a cell.
std::vector<Block> mergeBlocks(FormerBlocks former, PresentBlocks present);

} // namespace gaiyo
