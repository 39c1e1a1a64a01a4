#pragma once

#include "intake/take_in.h"
#include "session/register_in_use.h"

class QWidget;

namespace gaiyo {

// Takes letters into the document of the window, as one step of undo; with a register, what tells
// who wrote goes there first, beside the window's thread, with a progress window that can be left.
// Errors: as takeIn(); Cancelled where the clerk did not want to wait: nothing is in the document
// then, and the same letters again finish it.
Result<TakenIn> takeLetters(Session &session, RegisterInUse *persons,
                            std::vector<ReceivedLetter> &letters, QWidget *parent);

} // namespace gaiyo
