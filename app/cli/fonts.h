#pragma once

#include "booklet/font_set.h"

namespace gaiyo {

// The fonts that stand beside the program (bin/fonts). Errors as loadFonts().
Result<FontSet> loadBundledFonts();

} // namespace gaiyo
