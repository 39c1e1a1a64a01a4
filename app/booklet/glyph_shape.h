#pragma once

#include "booklet/font.h"

#include <QPointF>

namespace gaiyo {

// Takes the outline of a glyph piece by piece.
class ShapePen
{
public:
    virtual ~ShapePen() = default;
    virtual void moveTo(QPointF to) = 0;
    virtual void lineTo(QPointF to) = 0;
    virtual void quadTo(QPointF control, QPointF to) = 0;
    virtual void cubicTo(QPointF control1, QPointF control2, QPointF to) = 0;
    virtual void close() = 0;
};

// The outline as HarfBuzz reads it, in ems, the origin on the baseline, y downwards. Its contours
// may overlap: what they wind around is inside.
void drawGlyph(const Font &font, quint32 glyph, ShapePen &pen);

} // namespace gaiyo
