#pragma once

#include "booklet/table_layout.h"
#include "collect/way_entries.h"

namespace gaiyo {

// The lines of the contents, where the booklet has one: always, or where it is a long one, as far
// as that can be told from the lengths of its texts. Asking for the pages would set it twice, and
// have the contents come and go with its own pages.
std::vector<WayEntry> wantedContents(const Collected &collected, const TableLayout &layout);

} // namespace gaiyo
