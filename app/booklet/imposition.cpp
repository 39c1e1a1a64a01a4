#include "booklet/imposition.h"

namespace gaiyo {

std::vector<SheetSide> imposePages(int pages, Imposition imposition)
{
    std::vector<SheetSide> sides;
    const auto shown = [=](int page) { return page <= pages ? page : 0; };
    if (imposition == Imposition::TwoUp) {
        for (int page = 1; page <= pages; page += 2)
            sides.push_back({page, shown(page + 1)});
        return sides;
    }
    // Text from left to right is bound at the left: the first page stands on the right half.
    int last = (pages + 3) / 4 * 4;
    for (int first = 1; first < last; first += 2, last -= 2) {
        sides.push_back({shown(last), shown(first)});
        sides.push_back({shown(first + 1), shown(last - 1)});
    }
    return sides;
}

} // namespace gaiyo
