#pragma once

#include <QStringView>

#include <optional>

namespace gaiyo {

// 一 to 九十九, as numbers of headings and counts of people are written: 二十三 → 23. None for
// anything else.
std::optional<int> readKanjiNumber(QStringView number);

} // namespace gaiyo
