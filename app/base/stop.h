#pragma once

#include "base/result.h"

namespace gaiyo {

// Long work runs in a QThread of its own, whose owner asks it to stop by requestInterruption(). It
// looks here now and then, in each of its loops, and ends with stoppedError(), leaving nothing half
// done. True only where the calling thread was asked.
bool isStopAsked();

// Cancelled: what the clerk stopped.
Error stoppedError();

} // namespace gaiyo
