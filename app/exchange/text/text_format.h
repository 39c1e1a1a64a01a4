#pragma once

#include "exchange/format.h"

namespace gaiyo {

// A published booklet as text; only in.
Format textFormat();

} // namespace gaiyo
