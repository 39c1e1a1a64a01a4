#pragma once

#include "store/rows/upgrade_plan.h"

namespace gaiyo {

// The schema of the version before the made-up one.
QByteArray schemaBeforeNext();

} // namespace gaiyo
