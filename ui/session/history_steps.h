#pragma once

#include "session/document_view.h"
#include "store/history_list.h"
#include "store/versions.h"

#include <vector>

namespace gaiyo {

// What one operation did, as it stands in a list of changes.
struct HistoryStep
{
    qint64 revision = 0;
    QDateTime at; // UTC
    QString by;
    QString kind;
    std::vector<HistoryEntry> rows;
    QString name = {}; // of the version, where the step is that it got one
};

// The latest first; no more than `most`.
std::vector<HistoryStep> stepsOf(std::vector<HistoryEntry> entries, size_t most);

// Puts the versions that have names among them.
void addVersions(std::vector<HistoryStep> &steps, const std::vector<NamedVersion> &versions);

} // namespace gaiyo
