#pragma once

#include <vector>

namespace gaiyo {

// How pages are put on larger sheets, two side by side.
enum class Imposition {
    TwoUp,  // one after the other, to be cut or read as they are
    Saddle, // to be printed on both sides, flipped on the short edge, folded and stapled
};

// What stands on one side of a sheet: numbers of pages from 1, 0 for a blank one.
struct SheetSide
{
    int left = 0;
    int right = 0;

    bool operator==(const SheetSide &) const = default;
};

// The sides in the order of printing: front and back of the outermost sheet, then the next one. A
// saddle-stitched booklet is filled up with blank pages at its end to a multiple of four.
std::vector<SheetSide> imposePages(int pages, Imposition imposition);

} // namespace gaiyo
