#pragma once

#include <QString>

#include <vector>

namespace gaiyo {

// What the small tables before and behind the opinions have in common, on paper and elsewhere.

// A number with what counts it (12件, 1,215人, 3件（12.0%）, 5か所): it stands at the right of its
// column, below others. Dates and places do not (2027/3/31, 3号館).
bool isFigure(const QString &words);

// About how wide words are, in ems, where nobody can ask a font.
double roughEms(QStringView words);

// Cuts down columns to `room`, all in one unit: those that need no more than their share keep their
// words on a line, and the others share what is left. `fixed`, where it is not empty, names columns
// that stay as they are.
void shareRoom(std::vector<double> &widths, double room, std::vector<bool> fixed = {});

} // namespace gaiyo
