#pragma once

#include "checks/checks.h"

#include <QByteArray>

namespace gaiyo {

// The findings as `gaiyo-cli check --json` prints them (command-line.md).
QByteArray findingsJson(const std::vector<Finding> &findings);

} // namespace gaiyo
