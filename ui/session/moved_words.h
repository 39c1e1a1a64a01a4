#pragma once

#include "session/document_view.h"

#include <optional>

namespace gaiyo {

// What tells that opinions were moved to a heading, or to those without a place:
// 「3件を…へ移しました」
QString movedWords(size_t opinions, const std::optional<NodeId> &node, const DocumentView &view);

} // namespace gaiyo
