#pragma once

#include <QApplication>
#include <QFontMetrics>
#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace gaiyo {

// The distances of every window, in pixels at 100 %.
inline constexpr int kTight = 4;
inline constexpr int kGap = 8;
inline constexpr int kMargin = 12;
inline constexpr int kWide = 24;

// Widths that grow with the letters: so many full-width characters.
inline int ems(double count)
{
    return int(QFontMetrics(QApplication::font()).horizontalAdvance(u'国') * count);
}

// What the screen leaves to a window when its title bar and frame have their room.
inline QSize roomFor(const QWidget &window)
{
    const int frame = 2 * window.style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth);
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight) + frame;
    return window.screen()->availableSize() - QSize(frame, title);
}

// A window's size in full-width characters, as far as the screen goes.
inline void resizeToEms(QWidget &window, double width, double height)
{
    window.resize(QSize(ems(width), ems(height)).boundedTo(roomFor(window)));
}

} // namespace gaiyo
