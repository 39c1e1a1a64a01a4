#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

// What the small tables before and behind the opinions have in common, on paper and elsewhere.

// A number with what counts it (12件, 1,215人, 3件（12.0%）, 5か所). Dates and places are none
// (2027/3/31, 3号館).
bool isFigure(const QString &words);

// Of each column, whether the figures in it stand at its right, below each other: where they are
// half of what stands below the title, or more. Never of the first, which says what is counted.
std::vector<bool> figureColumns(const std::vector<QStringList> &rows);

// About how wide words are, in ems, where nobody can ask a font: with the quarter em between
// Japanese and figures or English.
double roughEms(QStringView words);
// Likewise the widest of the figures and English words in it, a telephone number among them.
double widestRoughWord(QStringView words);

// Shares `room` out: those that need no more than their share keep their words on one line, the
// others have what is left in the proportion of what they want, so that the cells of a row have
// like many lines; but each has its `least`. False, and nothing done, where that is more than there
// is.
[[nodiscard]] bool shareByNeed(std::vector<double> &wanted, const std::vector<double> &least,
                               double room);

// Cuts down columns to `room`, all in one unit: those that need no more than their share keep their
// words on a line, and the others share what is left. `fixed`, where it is not empty, names columns
// that stay as they are.
void shareRoom(std::vector<double> &widths, double room, std::vector<bool> fixed = {});

} // namespace gaiyo
