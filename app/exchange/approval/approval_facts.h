#pragma once

#include "collect/blocks.h"
#include "domain/snapshot.h"

#include <QStringList>

namespace gaiyo {

// What those who decide want to know on one sheet, a line each: letters and persons, by what way
// and of what class; what was joined, left out or masked; what was refused, and why; what changes
// in the plan, and where; what is still open; what the checks found (`checked`, "" where nobody
// looked); the day of publication. All of it is counted, and a line about nothing is not there.
QStringList approvalFacts(const Snapshot &values, const Collected &booklet,
                          const QString &checked = {});

} // namespace gaiyo
