#include "exchange/text/number_levels.h"

#include <algorithm>

namespace gaiyo {

namespace {

NodeKind levelBelow(NodeKind kind)
{
    return NodeKind(std::min(int(kind) + 1, int(NodeKind::Item)));
}

} // namespace

NodeKind NumberLevels::kindByRank(NumberForm form) const
{
    const bool isBelow = !m_kinds.empty() && m_kinds.begin()->first < form;
    return isBelow ? NodeKind::Section : NodeKind::Chapter;
}

NodeKind NumberLevels::kindOf(const NumberedHeading &numbered,
                              const std::optional<NumberedHeading> &below) const
{
    if (m_by == By::Rank)
        return kindByRank(numbered.form);
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
    m_values[numbered.form] = numbered.value;
    if (numbered.form == NumberForm::Roman)
        m_values.erase(NumberForm::Kanji);
    return heading;
}

void NumberLevels::note(NodeKind kind)
{
    if (kind == NodeKind::Chapter)
        m_kinds.emplace(NumberForm::Chapter, kind);
}

bool NumberLevels::isNext(const NumberedHeading &numbered) const
{
    const auto last = m_values.find(numbered.form);
    return numbered.value == 1 || numbered.value == (last == m_values.end() ? 0 : last->second) + 1;
}

} // namespace gaiyo
