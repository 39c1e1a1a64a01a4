#pragma once

#include "exchange/rows/numbered_heading.h"

#include <map>
#include <utility>
#include <vector>

namespace gaiyo {

// On which level the numbered headings of a text stand. Ⅰ, 一 and ① are on every level somewhere;
// where one form stands first says where it stands in the whole text.
class NumberLevels
{
public:
    // The next heading, with its kind; `below` is what stands right below it.
    Heading take(const NumberedHeading &numbered, const std::optional<NumberedHeading> &below);

    // Opinions or a heading without a number follow.
    void part() { m_isDirect = false; }

private:
    NodeKind kindOf(const NumberedHeading &numbered,
                    const std::optional<NumberedHeading> &below) const;

    std::map<NumberForm, NodeKind> m_kinds;
    std::vector<std::pair<NumberForm, NodeKind>> m_open;
    bool m_isDirect = false; // nothing stands below the last heading yet
};

} // namespace gaiyo
