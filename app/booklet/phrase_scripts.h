#pragma once

#include "booklet/shape.h"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace gaiyo {

// What a heading is told apart by.
enum class Script { Han, Hiragana, Katakana, Western, Enclosed, Other };

Script scriptOf(const Cluster &cluster);
// Where the run of one script that the cluster belongs to begins.
size_t runBegin(const std::vector<Cluster> &clusters, size_t at);

bool isAmong(char32_t c, std::u32string_view of);
bool beginsWith(const std::vector<Cluster> &clusters, size_t at, std::u32string_view word);
bool beginsWithAny(const std::vector<Cluster> &clusters, size_t at,
                   std::initializer_list<std::u32string_view> words);
// Whether `word` is the last one before the cluster's end.
bool endsWith(const std::vector<Cluster> &clusters, size_t after, std::u32string_view word);
// Whether the cluster joins the kanji beside it to the name of a place: 霞ヶ関, 御茶ノ水, 自由が丘.
bool isNameJoint(const std::vector<Cluster> &clusters, size_t at);
// In place of a name or number: ○○市, 〇年度.
bool isOpen(const Cluster &cluster);

} // namespace gaiyo
