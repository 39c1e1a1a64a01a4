#pragma once

#include "domain/snapshot.h"

#include <vector>

namespace gaiyo {

// How often each phrase (定型文), in their order, stands in the responses that are printed, each of
// them once however many opinions it serves. Widths, spaces and line ends do not count; a blank of
// the phrase (〔 〕) is any words of the same sentence, up to a hundred characters.
std::vector<int> countPhrases(const Snapshot &snapshot);

} // namespace gaiyo
