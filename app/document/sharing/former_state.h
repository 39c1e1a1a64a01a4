#pragma once

#include "domain/opinion.h"
#include "domain/snapshot.h"
#include "store/history_list.h"

#include <QDateTime>
#include <QHash>

#include <array>
#include <optional>
#include <vector>

namespace gaiyo {

// What a table says of one opinion; none for what it has no column for.
struct SaidOfOpinion
{
    std::optional<QString> summary;
    std::optional<QString> response; // markup
    std::array<std::optional<QString>, kFreeTexts.size()> free;
};

struct FormerState
{
    qint64 revision = 0;
    QDateTime at;    // of its last change; null where there is none in the history
    int matches = 0; // cells that say what it says
};

// The state of the document that a table was exported from, where it does not say so: the one that
// most of its words are of, the earliest of equals, and none after which the document said
// something else than a cell that still has its words from before. A state that is too early makes
// an update leave more than it must; one that is too late would overwrite. `history`: all of it,
// oldest first.
FormerState findFormerState(const Snapshot &now, const std::vector<HistoryEntry> &history,
                            const QHash<OpinionId, SaidOfOpinion> &said);

// Of all opinions that are, or were.
QHash<QString, OpinionId> opinionsEverByRef(const Snapshot &now,
                                            const std::vector<HistoryEntry> &history);

} // namespace gaiyo
