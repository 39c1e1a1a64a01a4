#include "widgets/paint_later.h"

#include <QTimer>
#include <QWidget>

namespace gaiyo {

// By a timer: posted events, which one of 0 ms would be, are all done in one turn.
void paintLater(QWidget &window)
{
    if (!window.updatesEnabled())
        return; // it is to come already, or somebody else sees to it
    window.setUpdatesEnabled(false);
    QTimer::singleShot(1, &window, [&window] { window.setUpdatesEnabled(true); });
}

PaintPause::PaintPause(QWidget &window)
    : m_window(window.updatesEnabled() ? &window : nullptr)
{
    if (m_window)
        m_window->setUpdatesEnabled(false);
}

PaintPause::~PaintPause()
{
    if (m_window)
        QTimer::singleShot(1, m_window, [window = m_window] { window->setUpdatesEnabled(true); });
}

} // namespace gaiyo
