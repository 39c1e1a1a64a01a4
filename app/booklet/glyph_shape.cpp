#include "booklet/glyph_shape.h"

namespace gaiyo {

namespace {

struct ScaledPen
{
    ShapePen &pen;
    double em;

    QPointF at(float x, float y) const { return {double(x) / em, -double(y) / em}; }
};

const ScaledPen &penOf(void *data)
{
    return *static_cast<ScaledPen *>(data);
}

void moveTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
{
    penOf(data).pen.moveTo(penOf(data).at(x, y));
}

void lineTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
{
    penOf(data).pen.lineTo(penOf(data).at(x, y));
}

void quadTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float cx, float cy, float x, float y,
            void *)
{
    penOf(data).pen.quadTo(penOf(data).at(cx, cy), penOf(data).at(x, y));
}

void cubicTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float ax, float ay, float bx,
             float by, float x, float y, void *)
{
    const ScaledPen &scaled = penOf(data);
    scaled.pen.cubicTo(scaled.at(ax, ay), scaled.at(bx, by), scaled.at(x, y));
}

void closePath(hb_draw_funcs_t *, void *data, hb_draw_state_t *, void *)
{
    penOf(data).pen.close();
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

} // namespace

void drawGlyph(const Font &font, quint32 glyph, ShapePen &pen)
{
    static const DrawFunctions kFunctions = makeFunctions();
    ScaledPen scaled{pen, font.unitsPerEm()};
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(font.hbFont(), glyph, kFunctions.get(), &scaled);
#else
    hb_font_get_glyph_shape(font.hbFont(), glyph, kFunctions.get(), &scaled);
#endif
}

} // namespace gaiyo
