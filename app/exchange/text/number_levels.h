#pragma once

#include "exchange/rows/numbered_heading.h"

#include <map>
#include <utility>
#include <vector>

namespace gaiyo {

// On which level the numbered headings of a text stand, and whether their numbers go on.
class NumberLevels
{
public:
    enum class By {
        // Ⅰ, 一 and ① are on every level somewhere: where one form stands first says where it
        // stands in the whole text. A text without a table has no other sign of its levels.
        FirstPlace,
        // Ⅰ and 一 are chapters, and sections from where a higher form has stood on: 第1章, or Ⅰ
        // above 一. In a text with a table the grammar says the level of every other form, and a
        // 一 that stands above the first Ⅰ (一　はじめに) says nothing of those below it.
        Rank,
    };
    explicit NumberLevels(By by)
        : m_by(by)
    {}

    // The next heading, with its kind; `below` is what stands right below it.
    Heading take(const NumberedHeading &numbered,
                 const std::optional<NumberedHeading> &below = std::nullopt);

    // A heading whose kind the grammar says. Only a chapter has a rank among Ⅰ and 一.
    void note(NodeKind kind);

    // Opinions or a heading without a number follow.
    void part() { m_isDirect = false; }

    // Of Ⅰ and 一: the number behind the last one of its form, or the first of a new run. Those of
    // 一 begin anew below each Ⅰ.
    bool isNext(const NumberedHeading &numbered) const;

private:
    NodeKind kindOf(const NumberedHeading &numbered,
                    const std::optional<NumberedHeading> &below) const;
    NodeKind kindByRank(NumberForm form) const;

    By m_by;
    std::map<NumberForm, NodeKind> m_kinds; // where each form stood first
    std::vector<std::pair<NumberForm, NodeKind>> m_open;
    std::map<NumberForm, int> m_values; // the last of each form
    bool m_isDirect = false;            // nothing stands below the last heading yet
};

} // namespace gaiyo
