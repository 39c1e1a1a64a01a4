#pragma once

#include "document/operations/operation.h"
#include "session/document_view.h"

#include <vector>

namespace gaiyo {

// What stands below a heading of this kind.
NodeKind childKind(NodeKind kind);

// Moves a heading with everything below it; at another level it is of the kind of its new
// neighbours, and what is below it follows, their numbers as well: one of the style of another
// level (第2章, given by hand) makes way for the counted one until the heading is back. その他 and
// 取組項目 below it stay what they are: the numbers of the items run through the whole plan.
std::vector<Operation> moveToLevel(const DocumentView &view, const NodeId &id,
                                   const std::optional<NodeId> &parent,
                                   const std::optional<NodeId> &before);

// Gives a heading the title that was typed. 第２章　暮らし of a chapter that is counted is its
// number and its title, which would stand behind another number otherwise.
Operation renameTyped(const DocumentView &view, const Node &node, const QString &typed);

} // namespace gaiyo
