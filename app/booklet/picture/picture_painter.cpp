#include "booklet/picture/picture_painter.h"

#include "booklet/picture/glyph_raster.h"
#include "booklet/picture/png.h"

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

QRect pixelsOf(const FillItem &fill, double scale)
{
    const QPoint first(qRound(fill.area.left() * scale), qRound(fill.area.top() * scale));
    const QPoint last(qRound(fill.area.right() * scale), qRound(fill.area.bottom() * scale));
    return {first, last - QPoint(1, 1)};
}

// Rules stand on whole pixels, as PDF's stroke adjustment has it (ISO 32000-1, 10.6.5): one that
// is thinner than a pixel is that much lighter, and no blur of two.
void paintRule(Canvas &canvas, const RuleItem &rule, double scale)
{
    const QRectF line(rule.from * scale, rule.to * scale);
    const QRectF there = line.normalized();
    const double width = double(rule.width) * scale;
    const int pixels = std::max(1, qRound(width));
    const float share = float(std::min(1.0, width));
    const auto edge = [pixels](double middle) {
        return int(std::floor(middle - pixels / 2.0 + 0.5));
    };
    const QRect bar = there.height() < there.width()
                          ? QRect(qRound(there.left()), edge(there.top()),
                                  qRound(there.right()) - qRound(there.left()), pixels)
                          : QRect(edge(there.left()), qRound(there.top()), pixels,
                                  qRound(there.bottom()) - qRound(there.top()));
    canvas.fill(bar, rule.gray, share);
}

void paintText(Canvas &canvas, const FontSet &fonts, const Page &page, const TextItem &item,
               double scale)
{
    const double angle = double(item.angle) * M_PI / 180;
    const QPointF right = QPointF(std::cos(angle), -std::sin(angle)) * scale;
    const QPointF down(-right.y(), right.x());
    const double size = double(item.size);
    for (quint32 i = item.glyphBegin; i < item.glyphEnd; ++i) {
        const PageGlyph &glyph = page.glyphs[i];
        const QPointF origin =
            item.origin * scale + right * double(glyph.x) - down * double(glyph.y);
        GlyphRaster raster({origin, right * size, down * size});
        drawGlyph(fonts.font(item.font), glyph.glyph, raster);
        raster.paint(canvas, item.gray);
    }
}

} // namespace

// In the order of the PDF: shades lie under everything else.
QByteArray PicturePainter::paint(const Page &page) const
{
    const double scale = m_dotsPerInch / 72.0;
    Canvas canvas(QSize(qRound(page.size.width() * scale), qRound(page.size.height() * scale)));
    const auto paintTexts = [&](bool under) {
        for (const PageItem &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (text && text->under == under)
                paintText(canvas, m_fonts, page, *text, scale);
        }
    };
    for (const PageItem &item : page.items) {
        if (const auto *fill = std::get_if<FillItem>(&item))
            canvas.fill(pixelsOf(*fill, scale), fill->gray, 1);
    }
    paintTexts(true);
    for (const PageItem &item : page.items) {
        if (const auto *rule = std::get_if<RuleItem>(&item))
            paintRule(canvas, *rule, scale);
    }
    paintTexts(false);
    return pngOf(canvas, m_dotsPerInch);
}

} // namespace gaiyo
