#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace gaiyo {

// Of things that stood at these places before, in their order of now: which of them need not have
// been moved, so that as few as can be have been. (The longest rising row of the places.)
inline std::vector<bool> findStayed(const std::vector<size_t> &places)
{
    std::vector<size_t> ends; // of the lowest end of a row of each length, its position
    std::vector<size_t> before(places.size());
    for (size_t i = 0; i < places.size(); ++i) {
        const auto end =
            std::lower_bound(ends.begin(), ends.end(), places[i],
                             [&](size_t at, size_t place) { return places[at] < place; });
        before[i] = end == ends.begin() ? places.size() : *(end - 1);
        if (end == ends.end())
            ends.push_back(i);
        else
            *end = i;
    }
    std::vector<bool> stayed(places.size(), false);
    for (size_t i = ends.empty() ? places.size() : ends.back(); i < places.size(); i = before[i])
        stayed[i] = true;
    return stayed;
}

} // namespace gaiyo
