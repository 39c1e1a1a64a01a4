#include "widgets/paint_later.h"

#include <QTimer>
#include <QWidget>

namespace gaiyo {

// A timer, not a posted event: these are all done in one turn.
void paintLater(QWidget &window)
{
    if (!window.updatesEnabled())
        return; // it is to come already, or somebody else sees to it
    window.setUpdatesEnabled(false);
    QTimer::singleShot(0, &window, [&window] { window.setUpdatesEnabled(true); });
}

} // namespace gaiyo
