#pragma once

#include "exchange/format.h"

namespace gaiyo {

// 受付の記録 (receipt_record.h) in all forms that need no pages (receipt_blocks.h), in the order in
// which people are offered them.
std::vector<Format> receiptsWithoutPages();

} // namespace gaiyo
