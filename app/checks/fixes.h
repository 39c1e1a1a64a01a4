#pragma once

#include "checks/checks.h"

#include <QJsonObject>

namespace gaiyo {

// One step of putting findings right: an operation of the document with its arguments.
struct FixStep
{
    QString kind;
    QJsonObject arguments;
};

// The steps that put these findings of this state right, each text once; of edits that overlap the
// first counts. Findings that only people can put right are passed over.
std::vector<FixStep> fixSteps(const Snapshot &snapshot, const std::vector<Finding> &findings);

} // namespace gaiyo
