#pragma once

class QWidget;

namespace gaiyo {

// The panes of a window are what its splitters part, from left to right and from top to bottom.

// F6: to the next pane (or the one before) that is seen, where the keys were in it last, else to
// its list or words.
void goToPane(QWidget &window, bool forward);
// Tab goes through one pane after the other, whatever they were made in.
void orderTabsByPanes(QWidget &window);

} // namespace gaiyo
