#pragma once

#include "booklet/shape.h"

namespace gaiyo {

// The mark at the head of a paragraph by which its other lines stand in, with the spaces behind it:
// ・ ■ ※ → - ① (1) （ア） 1. 1) ア． 第1　 Ⅰ　 Q1　 問1　 and the like, also where it stands in
// itself. How many clusters it has, 0 for none or where nothing follows it.
size_t findMarkEnd(const std::vector<Cluster> &clusters);

} // namespace gaiyo
