#include "booklet/line_cost.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qint64 kTightCost = 6000;   // all that punctuation and spaces can give
constexpr qint64 kQuarterCost = 6000; // and all that the quarter ems beside Western text can
constexpr qint64 kLooseCost = 1000;   // all that spaces and quarter ems can take
constexpr qint64 kRuntCost = 40000;   // one character and 。
constexpr qint64 kShortCost = 4000;   // two
constexpr qint64 kRaggedRest = 10;    // a ragged line that lacks 4.5 em is as ugly as two
constexpr Units kFullRest = 2 * kEm;
constexpr qint64 kTornRest = 30; // inside an address it is no surprise

// Squares need numbers that are not too big.
constexpr Units toMilli(Units units)
{
    return units / (kEm / 1000);
}

// `cost` where `part` is the whole, a quarter of it at half.
qint64 square(qint64 cost, Units part, Units whole)
{
    const Units p = toMilli(part);
    const Units w = toMilli(whole);
    return w > 0 ? cost * p * p / (w * w) : cost;
}

// Of each place between two characters: 0.05 em is seen (5,000), 0.1 is ugly (20,000).
qint64 spreadCost(Units rest, qint64 places)
{
    const Units milli = toMilli(rest);
    return 2 * milli * milli / (places * places);
}

// Where there is nothing to spread a little less than the width is no fault: a long word, an
// address.
qint64 raggedCost(const LineFit &line)
{
    const qint64 more = toMilli(line.rest) * toMilli(line.rest) / kRaggedRest;
    const bool isFull = line.places == 0 && line.rest < kFullRest;
    return more + (isFull ? square(kRaggedCost, line.rest, kFullRest) : kRaggedCost);
}

qint64 squeezeCost(const LineFit &line)
{
    const Units excess = -line.rest;
    if (excess <= line.tight)
        return square(kTightCost, excess, line.tight);
    return (line.tight > 0 ? kTightCost : 0) +
           square(kQuarterCost, excess - line.tight, line.quarter);
}

} // namespace

qint64 justifiedCost(const LineFit &line)
{
    if (line.rest <= 0)
        return naturalCost(line);
    if (line.rest <= line.loose)
        return square(kLooseCost, line.rest, line.loose);
    const Units rest = line.rest - line.loose;
    const qint64 before = line.loose > 0 ? kLooseCost : 0;
    const Units most = line.solid * kQuarterEm;
    if (rest <= most)
        return before + spreadCost(rest, line.solid);
    const Units further = rest - most;
    if (line.places == 0 || further > line.places * maxSpread(line.places, line.isNarrow))
        return raggedCost(line);
    return before + spreadCost(further + kQuarterEm * line.places, line.places);
}

qint64 leastCost(const LineFit &line)
{
    const Units rest = line.rest - kHalfEm - line.loose;
    if (rest <= 0)
        return 0;
    const qint64 torn = std::min(kBeforeAddressCost, tornCost(rest));
    return line.places == 0 ? torn : std::min(torn, spreadCost(rest, line.places));
}

qint64 tornCost(Units rest)
{
    return toMilli(rest) * toMilli(rest) / kTornRest;
}

qint64 naturalCost(const LineFit &line)
{
    return line.rest < 0 ? squeezeCost(line) : 0;
}

qint64 lastLineCost(int letters)
{
    return letters <= 1 ? kRuntCost : letters == 2 ? kShortCost : 0;
}

} // namespace gaiyo
