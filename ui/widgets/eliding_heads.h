#pragma once

class QHeaderView;

namespace gaiyo {

// Heads of columns that are too narrow for them end with …, never in the middle of a letter, and
// show the whole under the mouse.
void elideHeads(QHeaderView &head);

} // namespace gaiyo
