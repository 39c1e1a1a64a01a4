#pragma once

#include <QByteArray>

namespace gaiyo {

// The part theme/theme1.xml with what a theme must have, in black, white and our fonts: programs
// that check a package miss it, though nothing of ours refers to it.
QByteArray themePart();

} // namespace gaiyo
