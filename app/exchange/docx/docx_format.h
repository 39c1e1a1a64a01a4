#pragma once

#include "exchange/format.h"

namespace gaiyo {

// The booklet as a Word document.
Format docxFormat();

} // namespace gaiyo
