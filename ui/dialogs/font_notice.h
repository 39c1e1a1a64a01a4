#pragma once

#include "domain/snapshot.h"

class QWidget;

namespace gaiyo {

class FontSet;

// Where the booklet's font is not on this computer, says so and asks whether to go on in another
// one; true where nothing is to be said.
bool mayMakePages(const Snapshot &values, const FontSet &fonts, QWidget *parent);

} // namespace gaiyo
