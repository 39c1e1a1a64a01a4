#pragma once

#include "exchange/format.h"

namespace gaiyo {

// The booklet as text for reading aloud; only out.
Format plainTextFormat();

} // namespace gaiyo
