#pragma once

#include "checks/checks.h"

#include <QByteArray>

namespace gaiyo {

// The findings as `gaiyo-cli check --json` prints them (app/cli/README.md).
QByteArray findingsJson(const std::vector<Finding> &findings);

} // namespace gaiyo
