#pragma once

#include "session/session.h"

class QWidget;

namespace gaiyo {

// Changes of thousands of rows, with a progress window that can stop them; small ones are done at
// once. False where nothing was done: the session told why, or the clerk stopped it.
bool appendWithProgress(Session &session, const Snapshot &additions, QWidget *parent);
bool undoWithProgress(Session &session, QWidget *parent);
bool redoWithProgress(Session &session, QWidget *parent);

} // namespace gaiyo
