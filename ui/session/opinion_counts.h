#pragma once

#include "store/history_list.h"

#include <QString>

#include <functional>
#include <vector>

namespace gaiyo {

// What one operation did to several opinions, in one line: 3件の意見を削除; 4件の対応区分：△ → □.
// "" where it did something to other rows, too, that those do not account for, or too many things
// for a line. `sentenceOf` says how one of them changed.
QString opinionsSentence(const QString &kind, const std::vector<const HistoryEntry *> &entries,
                         const std::function<QString(const HistoryEntry &)> &sentenceOf);

} // namespace gaiyo
