#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace gaiyo {

// All bytes of a file to import. Errors: Missing; Unreadable for a folder, a device, or more than
// 1 GiB (100,000 opinions are a tenth of that); ReadOnly where reading is not allowed; Io.
Result<QByteArray> readInputFile(const QString &path);

} // namespace gaiyo
