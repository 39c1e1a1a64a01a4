#pragma once

#include "collect/blocks.h"
#include "domain/snapshot.h"

#include <QStringList>

namespace gaiyo {

// What those who decide want to know on one sheet, a line each: letters and persons, by what way
// and of what class; what was joined, left out or masked; what changes the plan; what is still
// open; the day of publication. All of it is counted, and a line about nothing is not there.
QStringList approvalFacts(const Snapshot &values, const Collected &booklet);

} // namespace gaiyo
