#pragma once

#include "exchange/rows/heading_grammar.h"

namespace gaiyo {

// Reads a path cell of a table: the exact form below, else readHeadingOf().
Heading readPathCell(const QString &cell, NodeKind usual);

// The cell that readPathCell() reads back as this heading: as a clerk would write it where that
// can be read back, else in the exact form
//   〔kind〕title · 〔kind｜number〕title · 〔kind｜number｜素案：draft number〕title
// with kind one of 章 柱 施策 取組項目 その他, and ｜ 〕 ￥ in a number as ￥｜ ￥〕 ￥￥. An empty
// number counts as none.
QString writePathCell(const Heading &heading, NodeKind usual);

} // namespace gaiyo
