#include "exchange/text/number_levels.h"

#include <algorithm>

namespace gaiyo {

namespace {

NodeKind levelBelow(NodeKind kind)
{
    return NodeKind(std::min(int(kind) + 1, int(NodeKind::Item)));
}

} // namespace

NodeKind NumberLevels::kindOf(const NumberedHeading &numbered,
                              const std::optional<NumberedHeading> &below) const
{
    if (const auto known = m_kinds.find(numbered.form); known != m_kinds.end())
        return known->second;
    NodeKind kind = numbered.heading.kind;
    // （1） above 1 leaves room for it.
    if (m_kinds.empty() && below && below->form < numbered.form)
        kind = NodeKind::Chapter;
    // What stands right below another form is below it; else it is below the higher ones.
    for (const auto &[form, open] : m_open) {
        const bool isLast = m_isDirect && form == m_open.back().first;
        if (isLast || form < numbered.form)
            kind = std::max(kind, levelBelow(open));
    }
    return kind;
}

Heading NumberLevels::take(const NumberedHeading &numbered,
                           const std::optional<NumberedHeading> &below)
{
    Heading heading = numbered.heading;
    heading.kind = kindOf(numbered, below);
    m_kinds.emplace(numbered.form, heading.kind);
    std::erase_if(m_open, [&](const auto &open) { return open.second >= heading.kind; });
    m_open.emplace_back(numbered.form, heading.kind);
    m_isDirect = true;
    return heading;
}

} // namespace gaiyo
