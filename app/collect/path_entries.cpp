#include "collect/path_entries.h"

#include <algorithm>
#include <limits>

namespace gaiyo {

namespace {

const RowBlock *rowAt(const Collected &collected, size_t block)
{
    return block < collected.blocks.size() ? std::get_if<RowBlock>(&collected.blocks[block])
                                           : nullptr;
}

const HeadingBlock *headingRowAt(const Collected &collected, size_t block)
{
    return block < collected.blocks.size() ? std::get_if<HeadingBlock>(&collected.blocks[block])
                                           : nullptr;
}

// By depth in the plan, those in columns, in order.
std::vector<int> columnDepths(const Collected &collected)
{
    std::vector<int> depths;
    if (collected.form != BodyForm::Table)
        return depths;
    for (const Column &column : collected.settings.columns) {
        if (const auto depth = headingDepth(column.field))
            depths.push_back(*depth);
    }
    std::sort(depths.begin(), depths.end());
    return depths;
}

int categoryDepths(const Collected &collected)
{
    return collected.settings.order == RowOrder::Category ? 1 : 0;
}

int depthOf(const Collected &collected, const std::vector<int> &columns,
            const HeadingBlock &heading)
{
    if (columns.empty() || heading.category || heading.isNone)
        return heading.depth;
    int depth = heading.depth - categoryDepths(collected);
    for (const int column : columns) {
        if (column <= depth)
            ++depth;
    }
    return depth + categoryDepths(collected);
}

// The first depth that has a column and no heading beside the row.
int emptyFrom(const std::vector<int> &columns, const RowBlock &row)
{
    for (const int depth : columns) {
        if (size_t(depth) < row.path.size() && row.path[size_t(depth)].text.isEmpty())
            return depth;
    }
    return std::numeric_limits<int>::max() / 2;
}

bool isSamePath(const RowBlock &a, const RowBlock &b, const std::vector<int> &columns, int last)
{
    return std::ranges::all_of(columns, [&](int depth) {
        const auto at = size_t(depth);
        return depth > last ||
               (at < a.path.size() && at < b.path.size() && a.path[at].text == b.path[at].text);
    });
}

// The row's heading of that depth is another than the one of the row before.
bool isNewPath(const Collected &collected, const std::vector<int> &columns, size_t row, int depth)
{
    if (rowAt(collected, row - 1)) { // also where `row` is the first
        const auto &path = std::get<RowBlock>(collected.blocks[row]).path;
        return std::ranges::any_of(columns, [&](int column) {
            return column <= depth && size_t(column) < path.size() && path[size_t(column)].span > 0;
        });
    }
    size_t before = row;
    while (const HeadingBlock *heading = headingRowAt(collected, before - 1)) {
        if (depthOf(collected, columns, *heading) <= depth + categoryDepths(collected) ||
            heading->category)
            return true;
        --before;
    }
    const RowBlock *above = rowAt(collected, before - 1);
    return !above || !isSamePath(*above, std::get<RowBlock>(collected.blocks[row]), columns, depth);
}

} // namespace

bool hasPathColumns(const Collected &collected)
{
    return !columnDepths(collected).empty();
}

int depthOnTheWay(const Collected &collected, const HeadingBlock &heading)
{
    return depthOf(collected, columnDepths(collected), heading);
}

std::vector<WayEntry> pathsBegun(const Collected &collected, size_t block)
{
    std::vector<WayEntry> begun;
    const std::vector<int> columns = columnDepths(collected);
    if (columns.empty())
        return begun;
    const int shift = categoryDepths(collected);
    size_t row = block;
    int shallowest = columns.back() + shift + 1; // of the headings from the block to the row
    while (const HeadingBlock *heading = headingRowAt(collected, row)) {
        shallowest = std::min(shallowest, depthOf(collected, columns, *heading));
        if (heading->category || shallowest <= columns.front() + shift)
            return begun;
        ++row;
    }
    const RowBlock *beside = rowAt(collected, row);
    if (!beside)
        return begun;
    const HeadingBlock *above = headingRowAt(collected, block - 1);
    for (const int depth : columns) {
        const bool isAbove =
            above && !above->category && depthOf(collected, columns, *above) > depth + shift;
        if (size_t(depth) >= beside->path.size() || beside->path[size_t(depth)].text.isEmpty() ||
            shallowest <= depth + shift || isAbove || !isNewPath(collected, columns, row, depth))
            continue;
        begun.push_back(
            {depth + shift, beside->path[size_t(depth)].text, {}, block, depth + shift});
    }
    return begun;
}

const RowBlock &rowBeside(const Collected &collected, const WayEntry &entry)
{
    size_t row = entry.heading;
    while (headingRowAt(collected, row))
        ++row;
    return std::get<RowBlock>(collected.blocks[row]);
}

int columnDepth(const Collected &collected, const WayEntry &entry)
{
    return *entry.cellDepth - categoryDepths(collected);
}

int emptyDepth(const Collected &collected, const RowBlock &row)
{
    return emptyFrom(columnDepths(collected), row) + categoryDepths(collected);
}

std::vector<CountedEntry> entriesWithPaths(const Collected &collected)
{
    std::vector<CountedEntry> entries;
    const std::vector<int> columns = columnDepths(collected);
    std::vector<size_t> open; // of the entries, from the root on
    const auto add = [&](WayEntry entry) {
        while (!open.empty() && entries[open.back()].entry.depth >= entry.depth)
            open.pop_back();
        open.push_back(entries.size());
        entries.push_back({std::move(entry)});
    };
    for (size_t i = 0; i < collected.blocks.size(); ++i) {
        for (WayEntry &entry : pathsBegun(collected, i))
            add(std::move(entry));
        if (const HeadingBlock *heading = headingRowAt(collected, i)) {
            add({depthOf(collected, columns, *heading), heading->text, {}, i});
            continue;
        }
        const auto &row = std::get<RowBlock>(collected.blocks[i]);
        const int empty = emptyFrom(columns, row) + categoryDepths(collected);
        open.erase(std::ranges::find_if(open,
                                        [&](size_t at) {
                                            const WayEntry &above = entries[at].entry;
                                            return above.isInColumn() && above.depth >= empty;
                                        }),
                   open.end());
        for (const size_t at : open)
            entries[at].count += row.mark == Mark::Removed ? 0 : row.count;
    }
    return entries;
}

} // namespace gaiyo
