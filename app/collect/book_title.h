#pragma once

#include "collect/blocks.h"

namespace gaiyo {

// What a file of the booklet is called where a name is required (a page's title, a PDF's): the
// title and the subtitle, or words for a booklet that has neither.
QString bookTitle(const Collected &collected);

} // namespace gaiyo
