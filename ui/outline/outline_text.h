#pragma once

#include "domain/node.h"

#include <vector>

namespace gaiyo {

// A heading as it was pasted.
struct OutlineRow
{
    int level = 0; // 0 for the outermost of the rows
    NodeKind kind = NodeKind::Item;
    QString number; // "" where the row has none: then it is counted
    QString title;

    bool operator==(const OutlineRow &) const = default;
};

// Rows of a plan copied from Word or Excel. Tabs or blanks before a row are its level; without any
// the way it is numbered tells it: 第1章, 1, (1), ①.
std::vector<OutlineRow> readOutlineText(const QString &text);

// What stands below a heading of this kind.
NodeKind childKind(NodeKind kind);

} // namespace gaiyo
