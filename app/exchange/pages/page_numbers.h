#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

// What the pages of a plan are called, from their lines in reading order: by the number in the foot
// or the head (11, - 11 -, p.11, 11/120, 11頁, みどりの計画 11 where these words stand on other
// pages, too, ⅱ), which counts only as part of a sequence over the pages, or with the signs of a
// page number around it: the first number of a heading is none. Pages between are counted; before
// the first page there is none: "". Where no page has a number, by their place. Never below 1.
std::vector<QString> pageNames(const std::vector<QStringList> &pages);

// A page as it was typed without its signs: 第３６ページ, P.36, 36頁 → 36; 資－3 → 資-3. "" for 0
// and what is below it, and for what calls no page: abc, =1+1, 99999999999.
QString tidyPage(const QString &typed);

} // namespace gaiyo
