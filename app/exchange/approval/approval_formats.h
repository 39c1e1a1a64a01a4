#pragma once

#include "exchange/format.h"

#include <vector>

namespace gaiyo {

// 決裁版 without its PDF, which knows the booklet's pages: for Word and Excel.
std::vector<Format> approvalsWithoutPages();

} // namespace gaiyo
