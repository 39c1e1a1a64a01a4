#pragma once

#include "booklet/glyph_shape.h"
#include "booklet/picture/canvas.h"

#include <vector>

namespace gaiyo {

// Where a glyph stands among the pixels: its em square turned and made larger.
struct GlyphPlace
{
    QPointF origin;
    QPointF right; // one em along the line
    QPointF down;

    QPointF at(QPointF em) const { return origin + right * em.x() + down * em.y(); }
};

// Paints the outline of one glyph with soft edges, by the exact area that it covers of each pixel:
// a pen that gathers lines, and what they wind around is painted.
class GlyphRaster final : public ShapePen
{
public:
    explicit GlyphRaster(const GlyphPlace &place)
        : m_place(place)
    {}

    void moveTo(QPointF to) override;
    void lineTo(QPointF to) override;
    void quadTo(QPointF control, QPointF to) override;
    void cubicTo(QPointF control1, QPointF control2, QPointF to) override;
    void close() override { addLine(m_start); }

    void paint(Canvas &canvas, float gray) const;

private:
    struct Line
    {
        QPointF from;
        QPointF to;
    };

    void addLine(QPointF to);

    GlyphPlace m_place;
    QPointF m_start; // of the contour, in pixels as all that follows
    QPointF m_at;
    std::vector<Line> m_lines;
};

} // namespace gaiyo
