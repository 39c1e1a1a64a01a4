#include "session/history_steps.h"

#include <algorithm>

namespace gaiyo {

std::vector<HistoryStep> stepsOf(std::vector<HistoryEntry> entries, size_t most)
{
    std::vector<HistoryStep> steps;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (steps.empty() || steps.back().revision != entry->revision) {
            if (steps.size() == most)
                break;
            steps.push_back({entry->revision, entry->at, entry->by, entry->kind, {}});
        }
        steps.back().rows.push_back(std::move(*entry));
    }
    for (HistoryStep &step : steps)
        std::reverse(step.rows.begin(), step.rows.end());
    return steps;
}

void addVersions(std::vector<HistoryStep> &steps, const std::vector<NamedVersion> &versions)
{
    for (const NamedVersion &version : versions) {
        const auto at = std::find_if(steps.begin(), steps.end(), [&](const HistoryStep &step) {
            return step.revision < version.revision;
        });
        steps.insert(at, {version.revision,
                          version.at,
                          version.by,
                          QStringLiteral("name_version"),
                          {},
                          version.name});
    }
}

} // namespace gaiyo
