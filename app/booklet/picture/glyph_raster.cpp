#include "booklet/picture/glyph_raster.h"

#include <QRectF>

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

// How many lines stand for a curve that strays so far from its chord, in pixels: none of them
// strays by more than a tenth of a pixel.
int piecesOf(double stray)
{
    return std::clamp(int(std::ceil(std::sqrt(stray / 0.4))), 1, 64);
}

double lengthOf(QPointF vector)
{
    return std::hypot(vector.x(), vector.y());
}

// The area to the right of the lines, as differences from pixel to pixel of a row: summed up from
// the left they are how much of each pixel is inside, with the sign of the winding.
class AreaSums
{
public:
    explicit AreaSums(QRect area)
        : m_area(area)
        , m_width(size_t(area.width()) + 2) // what a row leaves over stays in it
        , m_sums(m_width * size_t(area.height()), 0)
    {}

    void add(QPointF from, QPointF to)
    {
        from -= m_area.topLeft();
        to -= m_area.topLeft();
        const float sign = from.y() < to.y() ? 1 : -1;
        if (from.y() > to.y())
            std::swap(from, to);
        if (from.y() == to.y())
            return;
        const double slope = (to.x() - from.x()) / (to.y() - from.y());
        const int last = std::min(m_area.height() - 1, int(std::ceil(to.y())) - 1);
        for (int row = int(from.y()); row <= last; ++row) {
            const double top = std::max(double(row), from.y());
            const double bottom = std::min(double(row) + 1, to.y());
            addInRow(row, from.x() + (top - from.y()) * slope,
                     from.x() + (bottom - from.y()) * slope, sign * float(bottom - top));
        }
    }

    void paint(Canvas &canvas, float gray) const
    {
        for (int y = 0; y < m_area.height(); ++y) {
            float sum = 0;
            for (int x = 0; x < m_area.width(); ++x) {
                sum += m_sums[size_t(y) * m_width + size_t(x)];
                const float share = std::min(std::abs(sum), 1.0F);
                if (share > 0.002F)
                    canvas.blend(m_area.left() + x, m_area.top() + y, gray, share);
            }
        }
    }

private:
    // Of a line between two places of one row, `height` of it high: pixel after pixel, the part
    // of the height that is passed there, and where in the pixel that is in the middle.
    void addInRow(int row, double from, double to, float height)
    {
        if (from > to)
            std::swap(from, to);
        float *sums = &m_sums[size_t(row) * m_width];
        const double length = to - from;
        const int last = int(to);
        for (int x = int(from); x <= last; ++x) {
            const double left = std::max(from, double(x));
            const double right = std::min(to, double(x) + 1);
            const float part = length > 0 ? height * float((right - left) / length) : height;
            const float middle = float((left + right) / 2 - x);
            sums[x] += part * (1 - middle);
            sums[x + 1] += part * middle;
            if (length <= 0)
                break;
        }
    }

    QRect m_area;
    size_t m_width;
    std::vector<float> m_sums;
};

} // namespace

void GlyphRaster::moveTo(QPointF to)
{
    m_at = m_start = m_place.at(to);
}

void GlyphRaster::lineTo(QPointF to)
{
    addLine(m_place.at(to));
}

void GlyphRaster::quadTo(QPointF control, QPointF to)
{
    const QPointF a = m_at;
    const QPointF b = m_place.at(control);
    const QPointF c = m_place.at(to);
    const int pieces = piecesOf(lengthOf(a - 2 * b + c) / 4);
    for (int i = 1; i <= pieces; ++i) {
        const double t = double(i) / pieces;
        addLine((1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c);
    }
}

void GlyphRaster::cubicTo(QPointF control1, QPointF control2, QPointF to)
{
    const QPointF a = m_at;
    const QPointF b = m_place.at(control1);
    const QPointF c = m_place.at(control2);
    const QPointF d = m_place.at(to);
    const int pieces = piecesOf(std::max(lengthOf(a - 2 * b + c), lengthOf(b - 2 * c + d)) * 3 / 4);
    for (int i = 1; i <= pieces; ++i) {
        const double t = double(i) / pieces;
        const double s = 1 - t;
        addLine(s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d);
    }
}

void GlyphRaster::addLine(QPointF to)
{
    m_lines.push_back({m_at, to});
    m_at = to;
}

void GlyphRaster::paint(Canvas &canvas, float gray) const
{
    if (m_lines.empty())
        return;
    QPointF low = m_lines.front().from;
    QPointF high = low;
    for (const Line &line : m_lines) {
        for (const QPointF point : {line.from, line.to}) {
            low = {std::min(low.x(), point.x()), std::min(low.y(), point.y())};
            high = {std::max(high.x(), point.x()), std::max(high.y(), point.y())};
        }
    }
    const QPoint first(int(std::floor(low.x())), int(std::floor(low.y())));
    AreaSums sums(QRect(first, QPoint(int(std::floor(high.x())), int(std::floor(high.y())))));
    for (const Line &line : m_lines)
        sums.add(line.from, line.to);
    sums.paint(canvas, gray);
}

} // namespace gaiyo
