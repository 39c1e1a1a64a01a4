#pragma once

#include <QString>

namespace gaiyo {

// Whether two writings are of the same words, and not the same: 子ども・子供, 取組み・取組,
// 居場所づくり・居場所作り, サーバー・サーバ, ゴミ・ごみ. Both folded (foldedText()). Without a
// dictionary: where they differ, kana stand for kanji or for other kana; 道路・公園 do not.
bool differsInKana(const QString &a, const QString &b);

} // namespace gaiyo
