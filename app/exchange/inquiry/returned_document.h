#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "exchange/inquiry/returned_sheet.h"

#include <QByteArray>

namespace gaiyo {

// readReturned() of a Word document: a row for each table of an opinion, whatever stands between
// them and in whatever order they are. Tracked changes are read as what they are.
Result<ReturnedSheet> readReturnedDocument(const QByteArray &bytes, const Progress &progress);

} // namespace gaiyo
