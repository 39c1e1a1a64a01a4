#pragma once

#include "exchange/format.h"

namespace gaiyo {

// Tables: commas, tabs or semicolons in, CSV out.
Format csvFormat();

} // namespace gaiyo
