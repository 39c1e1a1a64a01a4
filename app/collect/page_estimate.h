#pragma once

#include "collect/blocks.h"

#include <utility>
#include <vector>

namespace gaiyo {

// How much of a table goes onto a page; heights in any unit, the same for all.
struct BodyMeasure
{
    double pitch = 1;                                    // of a line
    double padding = 0;                                  // above a row, and below it
    double height = 1;                                   // of a page
    bool isStacked = false;                              // all stands in the first column
    std::vector<std::pair<ColumnField, double>> columns; // with the characters in a line of each
};

// About how high a row is, in the measure's unit.
double estimateHeight(const RowBlock &row, const BodyMeasure &measure);

// About how many pages the table takes, as far as that can be told from the lengths of its texts.
double estimatePages(const Collected &collected, const BodyMeasure &measure);

// From so many pages on contents are wanted that are not wanted in every booklet.
inline constexpr double kLongBooklet = 20;

} // namespace gaiyo
