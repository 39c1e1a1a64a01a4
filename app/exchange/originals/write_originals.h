#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "domain/snapshot.h"

#include <QIODevice>
#include <QStringList>

#include <functional>

namespace gaiyo {

// What 提出意見一覧 is written of: the words are read one original at a time.
struct OriginalsSource
{
    const Snapshot &values;
    std::function<Result<QString>(const OriginalId &)> words;
};

// The endings of files that it can be written as: csv, html, txt.
QStringList originalsEndings();

// Originals that nobody has looked through for what has to be masked: 受付7 本文. Nothing may be
// written while there are any.
QStringList uncheckedOriginals(const Snapshot &values);

// The letters themselves, with 〔墨消し：氏名〕 in place of what is masked, and behind each passage
// the numbers of its opinions 〔No.3〕. Errors: those of the words; Io; Cancelled.
Result<void> writeOriginals(const QString &ending, const OriginalsSource &source, QIODevice &out,
                            const Progress &progress);

} // namespace gaiyo
