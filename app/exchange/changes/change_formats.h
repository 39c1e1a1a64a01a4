#pragma once

#include "exchange/format.h"

namespace gaiyo {

// 修正箇所一覧 (change_table.h) in all forms that need no pages (change_blocks.h), in the order in
// which people are offered them.
std::vector<Format> changeListsWithoutPages();

} // namespace gaiyo
