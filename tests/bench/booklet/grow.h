#pragma once

#include "domain/snapshot.h"

namespace gaiyo {

// The seed's text cycled to so many opinions. Each has a word of its own, so that no paragraph is
// the same as another and no cache of lines helps.
Snapshot growSeed(const QString &file, int opinions);

} // namespace gaiyo
