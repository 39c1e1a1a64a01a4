#pragma once

#include "booklet/font_set.h"

#include <memory>

namespace gaiyo {

// The fonts that stand beside the program (bin/fonts), and those that are installed where one is
// named. Errors as loadFonts().
Result<std::shared_ptr<const FontSet>> loadBundledFonts();

} // namespace gaiyo
