#pragma once

#include "domain/snapshot.h"

#include <QString>

#include <unordered_map>

namespace gaiyo {

// ①…㊿ for 1…50, (51) from there on. n ≥ 1.
QString circledNumber(int n);

// The number of one circled character, ① to ㊿ (⓪ is 0); none for any other character.
std::optional<int> findCircledValue(QChar character);

// The style of a level: 第n章, n, (n), ①; empty for その他, which has no number.
QString levelNumber(NodeKind kind, int n);

// The printed number of every node that has one. An automatic number counts, in outline order,
// the numbered nodes of its kind: under the same parent for chapters, sections and subsections,
// through the whole plan for items (the seed's ⑳ ㉑ | ㉒ run on across subsections).
std::unordered_map<NodeId, QString> nodeNumbers(const std::vector<Node> &nodes);

} // namespace gaiyo
