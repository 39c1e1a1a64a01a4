#pragma once

#include "base/id.h"

#include <QString>

#include <optional>

namespace gaiyo {

// 修正箇所: what the plan says otherwise than its draft did. Unlike the rest of the work it is
// published, as a list of its own (新旧対照表), and goes with a document that is handed over.
struct PlanChange
{
    PlanChangeId id;
    std::optional<NodeId> node = {}; // the heading of the plan below which it stands
    QString place = {};              // where there: 表3, or of what has no heading
    QString page = {};               // of the draft, where it is not the heading's own
    QString oldText = {};            // none: this is new
    QString newText = {};            // none: this was taken out
    QString reason = {}; // needed where no opinion is the reason (意見によらない修正)

    bool operator==(const PlanChange &) const = default;
};

// An opinion for which the plan was changed. Two rows of one pair say no more than one does.
struct PlanChangeOpinion
{
    PlanChangeOpinionId id;
    PlanChangeId change;
    OpinionId opinion;

    bool operator==(const PlanChangeOpinion &) const = default;
};

} // namespace gaiyo
