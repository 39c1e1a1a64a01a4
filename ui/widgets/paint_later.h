#pragma once

class QWidget;

namespace gaiyo {

// The window keeps its picture during this turn of the event loop, and is drawn as a whole in the
// next one: where thousands of rows changed, keys and clicks are not kept waiting for both.
void paintLater(QWidget &window);

} // namespace gaiyo
