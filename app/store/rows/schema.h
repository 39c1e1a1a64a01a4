#pragma once

#include "base/result.h"

#include <QByteArray>

namespace gaiyo {

class Connection;

// The SQL that makes a fresh file of the present version.
QByteArray freshSchema();

// Writes the present schema, application_id and user_version; needs a transaction open.
Result<void> createSchemaInTransaction(Connection &connection);

// Compares what is in the file with what this SQL makes of an empty one, object by object. Error:
// NotOurs for anything more, less or other, whatever it may be good for.
Result<void> checkSchema(Connection &connection, const QByteArray &fresh);

} // namespace gaiyo
