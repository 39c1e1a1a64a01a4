#include "store/rows/upgrade_plan.h"

#include "store/file/connection.h"
#include "store/rows/schema.h"
#include "store/rows/step_to_2.h"

namespace gaiyo {

namespace {

// Tables and a column, all empty.
Result<void> stepToVersion3(Connection &connection)
{
    return connection.runScript(sqlOfVersion(3));
}

// Tables and columns, all empty.
Result<void> stepToVersion4(Connection &connection)
{
    return connection.runScript(sqlOfVersion(4));
}

// Columns, all empty.
Result<void> stepToVersion5(Connection &connection)
{
    return connection.runScript(sqlOfVersion(5));
}

// A column, empty.
Result<void> stepToVersion6(Connection &connection)
{
    return connection.runScript(sqlOfVersion(6));
}

} // namespace

UpgradePlan currentPlan()
{
    const QByteArray second = schemaOfVersion1() + sqlOfVersion(2);
    const QByteArray third = second + sqlOfVersion(3);
    const QByteArray fourth = third + sqlOfVersion(4);
    const QByteArray fifth = fourth + sqlOfVersion(5);
    // Programs of version 5 do not know who sent a sheet back as it was; all that they show is
    // right, and they do not write.
    return {6,
            {{1, stepToVersion2, schemaOfVersion1()},
             {2, stepToVersion3, second},
             {3, stepToVersion4, third},
             {4, stepToVersion5, fourth},
             {5, stepToVersion6, fifth}},
            fifth + sqlOfVersion(6),
            5};
}

} // namespace gaiyo
