#pragma once

#include "collect/blocks.h"
#include "exchange/docx/docx_parts.h"

namespace gaiyo {

// About how much of its page is filled above the table, from 0 up to 1: Word knows where it really
// begins.
double estimateFront(const Collected &collected, const WordPage &page);

} // namespace gaiyo
