#pragma once

#include "document/undo_history.h"
#include "session/document_view.h"

namespace gaiyo {

// What is not as it was though a step was taken back, or done again: which opinions came back to
// the tray since their heading is gone, and which stayed since a colleague changed them. "" for
// nothing. `reverted` is what was done to the rows of the step, `view` is after that.
QString undoRemark(const UndoStep &step, const UndoStep &reverted, const DocumentView &view);

} // namespace gaiyo
