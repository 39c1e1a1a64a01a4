#pragma once

#include "cli/arguments.h"

#include <QString>

namespace gaiyo {

// Where the safety copies are: --copies DIR, else the place that the editor's preferences name (the
// user's own, or those of the office for the whole computer), else the user's data folder; "" where
// none are kept.
QString copiesFolder(const Arguments &arguments);

} // namespace gaiyo
