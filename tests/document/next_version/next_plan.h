#pragma once

#include "store/rows/upgrade_plan.h"

namespace gaiyo {

// The schema of the made-up version 1.
QByteArray schemaBeforeNext();

} // namespace gaiyo
