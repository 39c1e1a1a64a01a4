#pragma once

#include "collect/blocks.h"
#include "domain/consultation.h"

#include <QString>

#include <vector>

namespace gaiyo {

// Makes a form in which every row stands by itself, for those who mix the rows of two states or set
// others beside them: headings have rows, and no count ends an opinion's words.
void keepRowsApart(Consultation &form);

// The headings that stand in columns of their own and so have no row.
class HeadingCells
{
public:
    explicit HeadingCells(const Settings &settings);

    bool isEmpty() const { return m_depths.empty(); }
    bool has(int depth) const;
    // How many of the depths above this one have columns.
    int countAbove(int depth) const;
    // Cells of rows that stand together below one heading become one. `keys` says of each block's
    // row, by depth, which heading that is.
    void merge(std::vector<Block> &blocks, const std::vector<std::vector<QString>> &keys) const;

private:
    std::vector<int> m_depths; // that have columns
};

} // namespace gaiyo
