#pragma once

#include "base/result.h"

#include <QByteArray>

#include <vector>

namespace gaiyo {

class Connection;

// The version of the schema that a program writes, and how files of older versions become ones of
// it. The functions that open files take it as an argument, so that the way there is tested before
// there is a second version.
struct UpgradePlan
{
    // From one version to the next. A step is frozen once it is released: its SQL says what that
    // version was, and follows no later change of the tables in domain/row_fields.h.
    struct Step
    {
        int from; // to the next number
        Result<void> (*run)(Connection &connection);
        QByteArray schema; // of the version that it starts from
    };

    int version = 1;
    std::vector<Step> steps; // one for each older version, in order
    QByteArray schema;       // of a fresh file: an upgraded one must not differ from it
    // The oldest version whose programs show a file of this one rightly, if not wholly: it only
    // added columns and tables, and nothing that was there means anything else.
    int oldestReader = version;

    // Of a fresh file of this version or an older one; of an unknown one nothing.
    QByteArray schemaOf(int version) const;
};

// Of this program. Alone in its source file, so that a test can be a program of another version.
UpgradePlan currentPlan();

} // namespace gaiyo
