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

AskedStates::AskedStates(QString path, SnapshotPtr today, const Document::Services &services)
    : m_today(std::move(today))
    , m_values(std::move(path), services)
{}

Result<const AskedState *> AskedStates::of(const Sheet &sheet)
{
    auto &state = m_states[{sheet.revision, sheet.operation}];
    if (!state) {
        auto values = m_values.at(sheet.revision, sheet.operation);
        if (!values)
            return values.error();
        const bool isKnown = *values != nullptr;
        state = std::make_unique<AskedState>(isKnown ? *values : m_today, isKnown);
    }
    return state.get();
}

} // namespace gaiyo
