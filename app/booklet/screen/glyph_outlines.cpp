#include "booklet/screen/glyph_outlines.h"

#include "booklet/glyph_shape.h"

namespace gaiyo {

namespace {

class PathPen final : public ShapePen
{
public:
    void moveTo(QPointF to) override { m_path.moveTo(to); }
    void lineTo(QPointF to) override { m_path.lineTo(to); }
    void quadTo(QPointF control, QPointF to) override { m_path.quadTo(control, to); }
    void cubicTo(QPointF control1, QPointF control2, QPointF to) override
    {
        m_path.cubicTo(control1, control2, to);
    }
    void close() override { m_path.closeSubpath(); }

    const QPainterPath &path() const { return m_path; }

private:
    QPainterPath m_path;
};

QPainterPath makeOutline(const Font &font, quint32 glyph)
{
    PathPen pen;
    drawGlyph(font, glyph, pen);
    QPainterPath path = pen.path();
    path.setFillRule(Qt::WindingFill);
    return path;
}

} // namespace

const QPainterPath &GlyphOutlines::outline(FontIndex font, quint32 glyph)
{
    const quint64 key = quint64(font) << 32 | glyph;
    auto found = m_made.find(key);
    if (found == m_made.end())
        found = m_made.insert(key, makeOutline(m_fonts.font(font), glyph));
    return *found;
}

} // namespace gaiyo
