#pragma once

#include <QMetaObject>
#include <QWidget>

namespace gaiyo {

// A minimum height that follows the width, set while a layout is giving the width: a layout that is
// at it takes no notice of what changes meanwhile, so it is told once more when it is done.
inline void setLeastHeight(QWidget &widget, int height)
{
    if (widget.minimumHeight() == height)
        return;
    widget.setMinimumHeight(height);
    QMetaObject::invokeMethod(
        &widget, [&widget] { widget.updateGeometry(); }, Qt::QueuedConnection);
}

} // namespace gaiyo
