#include "booklet/screen/glyph_outlines.h"

namespace gaiyo {

namespace {

struct Pen
{
    QPainterPath path;
    double em = 1000;

    QPointF at(float x, float y) const { return {double(x) / em, -double(y) / em}; }
};

Pen &penOf(void *data)
{
    return *static_cast<Pen *>(data);
}

void moveTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
{
    penOf(data).path.moveTo(penOf(data).at(x, y));
}

void lineTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
{
    penOf(data).path.lineTo(penOf(data).at(x, y));
}

void quadTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float cx, float cy, float x, float y,
            void *)
{
    penOf(data).path.quadTo(penOf(data).at(cx, cy), penOf(data).at(x, y));
}

void cubicTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float ax, float ay, float bx,
             float by, float x, float y, void *)
{
    const Pen &pen = penOf(data);
    penOf(data).path.cubicTo(pen.at(ax, ay), pen.at(bx, by), pen.at(x, y));
}

void closePath(hb_draw_funcs_t *, void *data, hb_draw_state_t *, void *)
{
    penOf(data).path.closeSubpath();
}

using DrawFunctions =
    std::unique_ptr<hb_draw_funcs_t, HarfBuzzDeleter<hb_draw_funcs_t, hb_draw_funcs_destroy>>;

DrawFunctions makeFunctions()
{
    DrawFunctions functions(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(functions.get(), moveTo, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions.get(), lineTo, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(functions.get(), quadTo, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions.get(), cubicTo, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(functions.get(), closePath, nullptr, nullptr);
    hb_draw_funcs_make_immutable(functions.get());
    return functions;
}

QPainterPath makeOutline(const Font &font, quint32 glyph)
{
    static const DrawFunctions kFunctions = makeFunctions();
    Pen pen;
    pen.em = font.unitsPerEm();
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(font.hbFont(), glyph, kFunctions.get(), &pen);
#else
    hb_font_get_glyph_shape(font.hbFont(), glyph, kFunctions.get(), &pen);
#endif
    pen.path.setFillRule(Qt::WindingFill);
    return pen.path;
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
