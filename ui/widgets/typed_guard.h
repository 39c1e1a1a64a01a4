#pragma once

class QWidget;

namespace gaiyo {

// Before a window is left without being done: true where no text of several lines was typed in it,
// or where the clerk says that it may go.
bool mayForgetWords(QWidget &window);

} // namespace gaiyo
