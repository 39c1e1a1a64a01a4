#include "store/rows/upgrade_plan.h"

#include "store/rows/schema.h"

namespace gaiyo {

UpgradePlan currentPlan()
{
    return {1, {}, schemaOfVersion1()};
}

} // namespace gaiyo
