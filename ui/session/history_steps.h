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
    QString name = {}; // of the version, if the step is that somebody named one
};

// The latest first; no more than `most`.
std::vector<HistoryStep> stepsOf(std::vector<HistoryEntry> entries, size_t most);

// Inserts the named versions among the steps.
void addVersions(std::vector<HistoryStep> &steps, const std::vector<NamedVersion> &versions);

} // namespace gaiyo
