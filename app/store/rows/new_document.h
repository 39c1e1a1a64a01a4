#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "domain/snapshot.h"
#include "store/rows/operation_info.h"

#include <QString>

#include <vector>

namespace gaiyo {

// An id that was given to a row once and must not be given again.
struct RetiredId
{
    QString id;
    QString entity;
};

// Writes a whole document of revision 1 into an empty file that nobody else knows yet; all in one
// transaction, without a journal on the disk, closed at the end. Errors: Invalid, Full, Io,
// Cancelled. // `shownPath` is what messages name.
Result<void> writeNewDocument(const QString &path, const Snapshot &values,
                              const std::vector<RetiredId> &retired, const OperationInfo &info,
                              const Author &author, const Clock &clock, const QString &shownPath,
                              const Progress &progress = {});

// How the store writes a moment: UTC, ISO 8601 with milliseconds.
QString timeText(const QDateTime &time);

} // namespace gaiyo
