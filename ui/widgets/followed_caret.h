#pragma once

#include <QString>

namespace gaiyo {

// Where a caret that stood at `at` stands when `before` became `after`: with the letters that it
// stood beside. What was taken away or put in just there, as by undo, leaves it where that is done
// by hand: where the letters were, or behind them.
int followedCaret(const QString &before, const QString &after, int at);

} // namespace gaiyo
