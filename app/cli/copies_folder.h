#pragma once

#include "cli/arguments.h"

#include <QString>

namespace gaiyo {

// Where the safety copies are: --copies DIR, else the place that the office has set for all
// programs of this computer, else the user's own data folder; "" where none are kept.
QString copiesFolder(const Arguments &arguments);

} // namespace gaiyo
