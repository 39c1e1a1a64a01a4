#pragma once

#include "base/result.h"

#include <QByteArray>

namespace gaiyo {

class Connection;

// The SQL that makes a fresh file of version 1.
QByteArray schemaOfVersion1();
// What a later version has more than the one before it: schema-2.sql and so on.
QByteArray sqlOfVersion(int version);
// The SQL of a fresh register of persons (app/store/register).
QByteArray schemaOfRegister();

// Compares what is in the file with what this SQL makes of an empty one, object by object. Error:
// NotOurs for anything more, less or other, whatever it may be good for.
Result<void> checkSchema(Connection &connection, const QByteArray &fresh);

// For a file of a later version: that it has every table and column that this SQL makes, whatever
// else it has. Error: NotOurs where one is missing or another, or where there is anything beside
// tables and indexes.
Result<void> checkSchemaContains(Connection &connection, const QByteArray &fresh);

} // namespace gaiyo
