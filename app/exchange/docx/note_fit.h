#pragma once

#include "collect/blocks.h"
#include "exchange/docx/docx_parts.h"

namespace gaiyo {

constexpr int kStampHeight = 1134; // 20 mm, in twentieths of a point
constexpr int kStampGap = 120;     // between the boxes to stamp in and what is below

// How the notes of a front page stand that has to be one sheet.
struct NoteFit
{
    int line = 0;    // twentieths of a point; 0 for the style's
    double size = 0; // points; 0 for the style's
};

// As far apart as they are elsewhere where there is room below so many rows of boxes to stamp in,
// else closer, and smaller at last. Widths of letters are estimated: Word sets them.
NoteFit fitNotes(const Collected &collected, const WordPage &page, int stampRows);

} // namespace gaiyo
