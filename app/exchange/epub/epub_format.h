#pragma once

#include "exchange/format.h"

namespace gaiyo {

// The booklet as an e-book; only out.
Format epubFormat();

} // namespace gaiyo
