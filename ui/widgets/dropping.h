#pragma once

#include <QDropEvent>

namespace gaiyo {

// What is dropped on us is read and stays where it was, whatever the other program proposes: after
// a move it would take its file away.
inline void acceptAsCopy(QDropEvent &event)
{
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

} // namespace gaiyo
