#pragma once

#include "booklet/shape.h"

namespace gaiyo {

// Shared signs that stand in Western words are set like letters: an apostrophe, “quoted words”,
// 2027–2036, 25°C, m². Drawn by the font `western`, where there is one.
void setWesternSigns(ShapedText &text, const Font *western, FontIndex index);

} // namespace gaiyo
