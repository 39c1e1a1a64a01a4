#pragma once

class QWidget;

namespace gaiyo {

// True where a text of several lines was typed in a field of the window since it was given its
// first words.
bool isTypedIn(const QWidget &window);

// Before a window is left without being done: true where nothing was typed in it, or where the
// clerk says that it may go.
bool mayForgetWords(QWidget &window, bool isTyped);

} // namespace gaiyo
