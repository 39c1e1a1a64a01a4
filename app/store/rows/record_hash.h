#pragma once

#include "domain/row_fields.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace gaiyo {

// 16 bytes that change with any byte of the row: SHA-256 over entity, id and canonical fields.
QByteArray recordHash(Entity entity, const QString &id, const QJsonObject &fields);

} // namespace gaiyo
