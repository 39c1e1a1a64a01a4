#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "exchange/inquiry/returned_sheet.h"

#include <QByteArray>

namespace gaiyo {

// Reads a 照会表 that came back, whatever was done to it: saved by other programs, sorted,
// filtered, rows put in and taken out, hidden columns emptied. Macros are never looked at. Errors:
// Unreadable, with what to do, where it is damaged, protected, of another format or of a later
// version, or no table of an inquiry stands in it; Cancelled.
Result<ReturnedSheet> readReturned(const QByteArray &bytes, const Progress &progress = {});

} // namespace gaiyo
