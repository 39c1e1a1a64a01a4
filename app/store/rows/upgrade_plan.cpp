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

} // namespace

UpgradePlan currentPlan()
{
    const QByteArray second = schemaOfVersion1() + sqlOfVersion(2);
    const QByteArray third = second + sqlOfVersion(3);
    return {4,
            {{1, stepToVersion2, schemaOfVersion1()},
             {2, stepToVersion3, second},
             {3, stepToVersion4, third}},
            third + sqlOfVersion(4)};
}

} // namespace gaiyo
