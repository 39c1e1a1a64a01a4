#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>

namespace gaiyo {

class OfficePackage;

// What a file says of itself beside the usual: its own properties that are words, by name. Errors:
// those of OfficePackage::read().
Result<QHash<QString, QString>> readCustomProperties(const OfficePackage &package);

} // namespace gaiyo
