#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace gaiyo {

class Connection;

// How files of older versions become ones of the version that this program writes. Passed in, so
// that the way there is tested before there is a second version.
struct UpgradePlan
{
    struct Step
    {
        int from; // to the next number
        Result<void> (*run)(Connection &connection);
    };

    int version = 1;
    std::vector<Step> steps; // one for each older version, in order
    QByteArray schema;       // of a fresh file: an upgraded one must not differ from it
};

// Of this program: version 1 is the first.
UpgradePlan currentPlan();

// Brings an open file of an older version up to the plan's: first a whole copy of it beside it
// (NAME.v1.db), then all steps in one exclusive transaction, at whose end the schema must be a
// fresh one's. Where a colleague was faster, nothing is done. Errors: those of backupTo(), of the
// steps, NotOurs where the schema is another; the file is then as it was.
Result<void> upgradeFile(Connection &connection, const QString &path, const UpgradePlan &plan);

} // namespace gaiyo
