#pragma once

#include "exchange/format.h"

namespace gaiyo {

// The booklet as a web page; only out.
Format htmlFormat();

} // namespace gaiyo
