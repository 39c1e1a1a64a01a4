#pragma once

#include "session/history_steps.h"
#include "session/past_rows.h"

namespace gaiyo {

// What a step did, in one line: 対応区分：△ → ◎; 「第1章」へ移動（元：該当箇所 未定）;
// 考え方をNo.2とまとめた.
QString changeSentence(const HistoryStep &step, const PastRows &rows);

// Which opinion, heading or category it was about: No.12「区の窓口を…」 ほか3か所.
QString placeWords(const HistoryStep &step, const PastRows &rows);

// Every field that changed with its name, as it was before or afterwards.
QString changedWords(const HistoryStep &step, const PastRows &rows, bool after);

// How one row changed, in one line; "" where another row of the same step says it: a response that
// came or went with its opinion.
QString rowSentence(const HistoryEntry &entry, const PastRows &rows);

} // namespace gaiyo
