#include "widgets/paint_later.h"

#include <QTimer>
#include <QWidget>

namespace gaiyo {

void paintLater(QWidget &window)
{
    const PaintPause pause(window);
}

PaintPause::PaintPause(QWidget &window)
    : m_window(window.updatesEnabled() ? &window : nullptr)
{
    if (m_window)
        m_window->setUpdatesEnabled(false);
}

// By a timer: posted events, which one of 0 ms would be, are all done in one turn.
PaintPause::~PaintPause()
{
    if (m_window)
        QTimer::singleShot(1, m_window, [window = m_window] { window->setUpdatesEnabled(true); });
}

} // namespace gaiyo
