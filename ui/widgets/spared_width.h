#pragma once

#include <QSplitter>

namespace gaiyo {

// What two panes of a splitter need less of the width where one is above the other. Panes that turn
// so where there is little room do not keep a window wide, which becomes small in one step.
inline int widthSparedByTurning(const QSplitter &panes)
{
    if (panes.orientation() == Qt::Vertical)
        return 0;
    return panes.handleWidth() + qMin(panes.widget(0)->minimumSizeHint().width(),
                                      panes.widget(1)->minimumSizeHint().width());
}

} // namespace gaiyo
