#pragma once

#include <QStringList>

namespace gaiyo {

// What stands among the rows of a table and is none of them: sums, and notes below it.

// ※公表日…, （注）…, 合計：採用3件…, 問合せ先：…: how what stands below a table begins.
bool isRemark(const QString &words);

// （意見なし）, ご意見はありませんでした。: nobody's opinion.
bool saysNoOpinion(const QString &words);

// 合計, 【小計】, 計 12件, 以上３件, and nothing else.
bool isSum(const QString &words);

// Words, and neither those of a sum nor a figure.
bool hasSentence(const QString &text);

// A row that says that it is a sum, in any of its cells, where `texts`, the cells that would have
// an opinion or its answer, have no words.
bool isSumRow(const QStringList &cells, const QStringList &texts);

} // namespace gaiyo
