#pragma once

#include "base/progress.h"
#include "collect/blocks.h"

#include <QByteArray>

namespace gaiyo {

// A comparison as text: 〔削除：…〕 around what only the earlier state says, 〔追加：…〕 around
// what only the later one does, over breaks too. 〔, 〕 and ＼ of the texts themselves stand behind
// a ＼, so that marks can be told from words. UTF-8 with a mark, lines ended by CR LF.
QByteArray exportComparisonText(const Collected &comparison, const Progress &progress = {});

} // namespace gaiyo
