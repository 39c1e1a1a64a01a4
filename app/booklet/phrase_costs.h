#pragma once

#include "booklet/phrase.h"

namespace gaiyo {

// Of the places where a heading may be broken, from the end of a phrase (0) to the middle of a
// word.
constexpr int kCloser = 80000;       // 計画の|策定: nearer than を and は
constexpr int kVerb = 200000;        // 計画に|関する
constexpr int kAfterEnding = 100000; // 新たな|方法
constexpr int kCompound = 900000;    // 情報|システム
constexpr int kStem = 1200000;       // 考え|方: a verb that goes on
constexpr int kDone = 1800000;       // 反映|する
constexpr int kAfterTilde = 2500000; // 7月1日～|7月25日: rather than inside a date
constexpr int kAfterPaper = 900000;  // 総合計画|後期基本計画: two names of one paper
constexpr int kInsideRun = 3600000;  // 公共|施設: dearer than a line more, whatever its length
constexpr int kBeforeParticle = 6000000; // 外部|から: a word is whole at least
constexpr int kInsideWord = kTornWord;   // 情|報
constexpr int kInsideKana = 10500000;    // カタ|カナ
constexpr int kBeforeKana = 11000000;    // 区|の, 行|う

} // namespace gaiyo
