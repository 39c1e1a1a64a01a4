#pragma once

#include "exchange/format.h"

namespace gaiyo {

// 提出意見一覧 in all forms that need no pages of the booklet, in the order in which people are
// offered them. Each is refused (Invalid) while an original has not been checked for masks.
std::vector<Format> originalsWithoutPages();

} // namespace gaiyo
