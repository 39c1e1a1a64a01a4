#pragma once

#include "booklet/front_page.h"

namespace gaiyo {

// 決裁欄 as rows of a small table at the right: titles, and below them empty boxes that a stamp has
// room in; as many beside each other as the text block takes, the others below.
std::vector<FrontPiece> stampPieces(const std::vector<StampBox> &boxes, const TableLayout &layout,
                                    Composer &composer);

} // namespace gaiyo
