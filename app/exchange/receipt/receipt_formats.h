#pragma once

#include "exchange/format.h"

namespace gaiyo {

// 受付の記録 (receipt_record.h) in all its forms, in the order in which people are offered them.
std::vector<Format> receiptFormatList();

} // namespace gaiyo
