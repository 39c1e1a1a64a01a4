#pragma once

#include "booklet/gap.h"

namespace gaiyo {

// A line as it would stand, and what its gaps can take or give.
struct LineFit
{
    Units rest = 0; // room that is left at the edge, negative where the line is too long
    Units tight = 0, quarter = 0, loose = 0; // as in LinePlace, of this line
    qint32 solid = 0, places = 0;
    bool isNarrow = false; // a few characters make half of it
};

// How ugly a line is, 0 for one that fits as it is: quadratic in what a gap changes, so that two
// lines a little loose are better than one that is very loose. By JLREQ's order punctuation gives
// and spaces take first, at little cost; only then are characters spread (3.8.3, 3.8.4).
qint64 justifiedCost(const LineFit &line);
// What this line and every shorter one from the same beginning cost at least.
qint64 leastCost(const LineFit &line);
// Of one that ends inside an address and lacks `rest`, where it is not spread.
qint64 tornCost(Units rest);
// Of a line that is not spread: the last one.
qint64 naturalCost(const LineFit &line);

// A last line of this many characters beside its punctuation.
qint64 lastLineCost(int letters);

// Each line costs, or a paragraph would rather be longer.
constexpr qint64 kLineCost = 200;
// To break an address.
constexpr qint64 kAddressCost = 6000;
// To break a number between its groups: a ragged line that lacks 5 em is less ugly.
constexpr qint64 kNumberCost = 4500000;
// To break one at a hyphen, 8 em.
constexpr qint64 kTelephoneCost = 8500000;
// A line where no rule allows it to end: more than all others together.
constexpr qint64 kEmergencyCost = qint64(1) << 40;
// A line that stays ragged, because spreading would tear it apart.
constexpr qint64 kRaggedCost = 2000000;
// However little stands before an address that does not fit.
constexpr qint64 kBeforeAddressCost = kRaggedCost / 10;
// What each of so many places in a line may take when all that JLREQ asks for has been given:
// beyond it a ragged line is less ugly. A long line full of holes is seen from afar; in a narrow
// column, where a ragged line lacks half of it, there is no better one.
constexpr Units maxSpread(qint64 places, bool isNarrow)
{
    return places > 6 ? 0 : isNarrow ? kHalfEm : kQuarterEm;
}

} // namespace gaiyo
