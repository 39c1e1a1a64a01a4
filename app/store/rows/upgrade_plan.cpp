#include "store/rows/upgrade_plan.h"

#include "store/rows/schema.h"
#include "store/rows/step_to_2.h"

namespace gaiyo {

UpgradePlan currentPlan()
{
    return {2, {{1, stepToVersion2, schemaOfVersion1()}}, schemaOfVersion1() + sqlOfVersion(2)};
}

} // namespace gaiyo
