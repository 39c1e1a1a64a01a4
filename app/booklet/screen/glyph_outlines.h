#pragma once

#include "booklet/font_set.h"

#include <QHash>
#include <QPainterPath>

namespace gaiyo {

// Outlines of glyphs as HarfBuzz reads them from the booklet's own fonts, kept once made: no font
// of the machine, and no shaping or hinting of Qt's, has a part in what is shown or printed.
class GlyphOutlines
{
public:
    explicit GlyphOutlines(const FontSet &fonts)
        : m_fonts(fonts)
    {}

    // In ems, the origin on the baseline, y downwards as QPainter has it.
    const QPainterPath &outline(FontIndex font, quint32 glyph);

private:
    const FontSet &m_fonts;
    QHash<quint64, QPainterPath> m_made;
};

} // namespace gaiyo
