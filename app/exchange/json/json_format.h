#pragma once

#include "exchange/format.h"

namespace gaiyo {

// The document as JSON: everything, in and out.
Format jsonFormat();

} // namespace gaiyo
