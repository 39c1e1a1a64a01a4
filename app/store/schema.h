#pragma once

#include "base/result.h"

#include <QString>

namespace gaiyo {

class Connection;

// Writes the present schema, application_id and user_version; needs a transaction open.
Result<void> createSchemaInTransaction(Connection &connection);

// Compares what is in the file with a fresh schema, object by object. Error: NotOurs for anything
// more, less or other, whatever it may be good for.
Result<void> checkSchema(Connection &connection);

} // namespace gaiyo
