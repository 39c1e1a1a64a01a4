#pragma once

namespace gaiyo {

// Lists and trees for screen readers. Qt 6.4 keeps numbers of rows that a change of the model
// leaves pointing to nowhere, and crashes when a reader asks for them; ours keeps persistent
// indexes. To be called once, before the first window.
void installAccessibleTables();

} // namespace gaiyo
