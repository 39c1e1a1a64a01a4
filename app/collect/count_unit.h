#pragma once

#include "domain/settings.h"

namespace gaiyo {

// What stands behind the count of an opinion where its column is told in words (人数：3人,
// 件数：3件): persons where the column's title counts them, else opinions.
QString countUnit(const Settings &settings, const QString &columnTitle);

} // namespace gaiyo
