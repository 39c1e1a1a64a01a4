#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "domain/snapshot.h"
#include "domain/work/work.h"

#include <QIODevice>
#include <QStringList>

namespace gaiyo {

// Originals that nobody has looked through for what has to be masked: 受付7 本文. Nothing may be
// written while there are any.
QStringList uncheckedOriginals(const Snapshot &values);
// The first of them, which the values hold; null for none.
const Original *findUncheckedOriginal(const Snapshot &values);

// Error: Invalid while there are any, with the first of them.
Result<void> requireCheckedOriginals(const Snapshot &values);

// 提出意見一覧 as csv, html or txt: the letters themselves, with 〔墨消し：氏名〕 in place of what
// is masked, and behind each passage the numbers of its opinions 〔No.3〕. The values must have the
// words of originals. Errors: Io; Cancelled.
Result<void> writeOriginals(const QString &ending, const Snapshot &values, QIODevice &out,
                            const Progress &progress);

} // namespace gaiyo
