#pragma once

#include "domain/row_fields.h"

#include <vector>

namespace gaiyo {

// A field that the made-up version 7 brought.
struct NextField
{
    Entity entity;
    const char *name;
    const char *defaultJson;
    const char *sql; // what the step from version 6 does for it
};

// In the order of the tables in domain/row_fields.h, as their columns have to stand.
const std::vector<NextField> &nextFields();

} // namespace gaiyo
