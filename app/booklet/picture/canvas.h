#pragma once

#include <QRect>
#include <QSize>

#include <cmath>
#include <cstdint>
#include <vector>

namespace gaiyo {

// White paper as pixels: 0 is black, 255 white. What lies outside is left out.
class Canvas
{
public:
    explicit Canvas(QSize size)
        : m_size(size)
        , m_pixels(size_t(size.width()) * size_t(size.height()), 255)
    {}

    QSize size() const { return m_size; }
    const uint8_t *line(int y) const { return &m_pixels[size_t(y) * size_t(m_size.width())]; }

    // `gray` is 0 black, 1 white; `share` is how much of the pixel it covers, 0 to 1.
    void blend(int x, int y, float gray, float share)
    {
        if (x < 0 || y < 0 || x >= m_size.width() || y >= m_size.height())
            return;
        uint8_t &pixel = m_pixels[size_t(y) * size_t(m_size.width()) + size_t(x)];
        const float under = float(pixel);
        pixel = uint8_t(std::lround(under + (gray * 255 - under) * share));
    }

    void fill(QRect area, float gray, float share)
    {
        const QRect seen = area.intersected(QRect(QPoint(), m_size));
        for (int y = seen.top(); y <= seen.bottom(); ++y) {
            for (int x = seen.left(); x <= seen.right(); ++x)
                blend(x, y, gray, share);
        }
    }

private:
    QSize m_size;
    std::vector<uint8_t> m_pixels;
};

} // namespace gaiyo
