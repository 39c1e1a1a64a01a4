#pragma once

#include "base/result.h"

namespace gaiyo {

// The revision of a version of a document: by the version's name, or the number of any revision.
// Errors: NotFound; those of readVersions().
Result<qint64> findRevision(const QString &path, const QString &named);

} // namespace gaiyo
