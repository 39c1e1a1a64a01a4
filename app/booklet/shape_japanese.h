#pragma once

#include "booklet/font.h"

#include <QStringView>

namespace gaiyo {

// A stretch of a text, in units of UTF-16.
struct TextPart
{
    qsizetype begin = 0;
    qsizetype length = 0;
};

// A stretch as Japanese by HarfBuzz, in lines across or from top to bottom: the buffer's glyphs and
// positions are those of the stretch, seen among what stands around it.
void shapeJapanese(hb_buffer_t *buffer, const Font &font, QStringView text, TextPart part,
                   hb_direction_t direction);

} // namespace gaiyo
