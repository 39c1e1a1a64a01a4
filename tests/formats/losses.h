#pragma once

#include "exchange/format.h"

namespace gaiyo {

// Every loss that there is, but for OneWay.
std::vector<Loss> allLosses();

// For people.
QString nameOf(Loss loss);

// The document with what these losses take away taken away, so that the documents before and after
// are equal where nothing else was lost.
Snapshot withoutLost(Snapshot values, const std::vector<Loss> &losses);

} // namespace gaiyo
