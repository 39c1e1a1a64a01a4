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
// Of the words of a cell, and of its head, from their left edge.
inline constexpr int kCellMargin = 6;

// Widths that grow with the letters: so many full-width characters.
inline int ems(double count)
{
    return int(QFontMetrics(QApplication::font()).horizontalAdvance(u'国') * count);
}

// Of the line above a list or a text, whether there is a button in it or its title alone, so that
// what stands side by side begins in one line.
inline int headHeight()
{
    const QFontMetrics letters(QApplication::font());
    return letters.height() + 2 * kTight + 4;
}

// What a head of a column has more than its words, on both sides together.
inline int headAir()
{
    return qMax(2 * kCellMargin, ems(0.8));
}

// Of a row of one line in a list, a table or a tree.
inline int rowHeight(const QFontMetrics &letters)
{
    return letters.height() + qMax(2 * kTight, qRound(0.4 * letters.height()));
}

// What the screen leaves to a window when its title bar and frame have their room: as they are,
// where the window is on the screen already.
inline QSize roomFor(const QWidget &window)
{
    const QSize around = window.frameGeometry().size() - window.size();
    if (window.isVisible() && !around.isEmpty())
        return window.screen()->availableSize() - around;
    const int frame = 2 * window.style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth);
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight) + frame;
    return window.screen()->availableSize() - QSize(frame, title);
}

// A window that has become too large, or stands beside the screen, comes back to it.
inline void fitToScreen(QWidget &window)
{
    if (!window.isVisible() || window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))
        return;
    const QRect screen = window.screen()->availableGeometry();
    window.resize(window.size().boundedTo(roomFor(window)));
    const QRect frame = window.frameGeometry();
    window.move(qBound(screen.left(), frame.left(),
                       qMax(screen.left(), screen.right() + 1 - frame.width())),
                qBound(screen.top(), frame.top(),
                       qMax(screen.top(), screen.bottom() + 1 - frame.height())));
}

// A window's size in full-width characters, as far as the screen goes.
inline void resizeToEms(QWidget &window, double width, double height)
{
    window.resize(QSize(ems(width), ems(height)).boundedTo(roomFor(window)));
}

} // namespace gaiyo
