#pragma once

#include "checks/checks.h"

#include <QJsonObject>

#include <optional>

namespace gaiyo {

// One step of putting findings right: an operation of the document with its arguments.
struct FixStep
{
    QString kind;
    QJsonObject arguments;
};

// The finding as it is put right when all is written so; none where that is none of its choices.
std::optional<Finding> withChoice(Finding finding, const QString &words);

// The steps that put these findings of this state right, each text once; of edits that overlap the
// first counts. Findings that only people can put right are passed over.
std::vector<FixStep> fixSteps(const Snapshot &snapshot, const std::vector<Finding> &findings);

} // namespace gaiyo
