#pragma once

#include "domain/snapshot.h"

namespace gaiyo {

class IntakeMode;

// What nobody has looked through for masks may not be shown to anybody: false while there is any.
// The clerk is told how much it is, and led to the first of it if that is wanted.
bool mayWriteOriginals(const Snapshot &values, IntakeMode &intake);

} // namespace gaiyo
