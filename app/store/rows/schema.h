#pragma once

#include "base/result.h"

#include <QByteArray>

namespace gaiyo {

class Connection;

// The SQL that makes a fresh file of version 1.
QByteArray schemaOfVersion1();

// Compares what is in the file with what this SQL makes of an empty one, object by object. Error:
// NotOurs for anything more, less or other, whatever it may be good for.
Result<void> checkSchema(Connection &connection, const QByteArray &fresh);

} // namespace gaiyo
