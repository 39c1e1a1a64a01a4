#pragma once

#include "booklet/composed_row.h"

namespace gaiyo {

// The title of a column. Where the column is too narrow for it, so that a word would be torn, it is
// set smaller, as far as can be read: a printer does so rather than let 修正の有無 end in 無.
struct ColumnTitle
{
    ComposedCell words;
    double size = 1; // ems of the body

    // Of its lines, in ems of the body.
    double height(double linePitch) const { return size * ((words.lines() - 1) * linePitch + 1); }
};

ColumnTitle composeColumnTitle(Composer &composer, const TableLayout &layout,
                               const TableColumn &column);

} // namespace gaiyo
