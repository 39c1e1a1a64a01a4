#pragma once

#include <QString>

#include <vector>

namespace gaiyo {

// Places among siblings, as strings that sort by their bytes, so that a move changes one row only.
// A rank is never empty and never ends in '0', so there is always room before and after it.

// A rank between two others; an empty `before` is the beginning, an empty `after` the end.
// Requires before < after where both are given.
QString rankBetween(const QString &before, const QString &after);

// `count` ranks in ascending order, evenly spread.
std::vector<QString> spreadRanks(size_t count);

// `count` ranks in ascending order between two others (or the ends, as above), by halves.
std::vector<QString> ranksBetween(const QString &before, const QString &after, size_t count);

} // namespace gaiyo
