#pragma once

#include "exchange/format.h"

#include <vector>

namespace gaiyo {

// What the extract (広報用の抜粋, collectExtract()) is written as, but for pages: Word, Excel, web
// page and text. Nothing of it is read.
std::vector<Format> extractsWithoutPages();

} // namespace gaiyo
