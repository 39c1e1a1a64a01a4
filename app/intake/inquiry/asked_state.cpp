#include "intake/inquiry/asked_state.h"

namespace gaiyo {

AskedState::AskedState(SnapshotPtr of, bool isStateKnown)
    : values(std::move(of))
    , rows(*values)
    , isKnown(isStateKnown)
{
    for (const Opinion &opinion : values->opinions)
        asked.add(rows.rowOf(opinion));
}

void AskedState::takeNumbers(const Sheet &sheet, const Work &work)
{
    asked.byNo.clear();
    for (const SheetRow &row : work.sheetRows) {
        const auto opinion = asked.byId.constFind(row.opinion);
        if (row.sheet == sheet.id && row.no > 0 && opinion != asked.byId.constEnd())
            asked.byNo.insert(row.no, *opinion);
    }
}

AskedStates::AskedStates(QString path, SnapshotPtr today, const Document::Services &services)
    : m_today(std::move(today))
    , m_values(std::move(path), services)
{}

Result<const AskedState *> AskedStates::of(const Sheet &sheet)
{
    if (const auto lost = m_lost.find(sheet.id); lost != m_lost.end())
        return lost->second.get();
    auto &state = m_states[{sheet.revision, sheet.operation}];
    if (state)
        return state.get();
    auto values = m_values.at(sheet.revision, sheet.operation);
    if (!values)
        return values.error();
    if (*values) {
        state = std::make_unique<AskedState>(*values, true);
        return state.get();
    }
    auto &lost = m_lost[sheet.id];
    lost = std::make_unique<AskedState>(m_today, false);
    lost->takeNumbers(sheet, *m_today->work);
    return lost.get();
}

} // namespace gaiyo
