#pragma once

#include "collect/blocks.h"
#include "domain/text_difference.h"

namespace gaiyo {

Mark markOf(DifferencePiece::Kind kind);

// Behind the words of a paragraph a figure, a symbol or a note that is as a whole the same or
// another: of 「49件」 and 「50件」 nobody wants to read single digits struck.
void addFigure(Paragraph &words, const QString &before, const QString &after);

} // namespace gaiyo
