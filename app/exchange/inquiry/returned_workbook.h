#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "exchange/inquiry/returned_sheet.h"

#include <QByteArray>

namespace gaiyo {

// readReturned() of a workbook.
Result<ReturnedSheet> readReturnedWorkbook(const QByteArray &bytes, const Progress &progress);

} // namespace gaiyo
