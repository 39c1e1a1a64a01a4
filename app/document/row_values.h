#pragma once

#include "domain/snapshot.h"

#include <QJsonObject>

namespace gaiyo {

// The fields of a record (store/record.h) as the value that they stand for.
Consultation consultationOf(const QJsonObject &fields);
Category categoryOf(const QString &id, const QJsonObject &fields);
Node nodeOf(const QString &id, const QJsonObject &fields);
Opinion opinionOf(const QString &id, const QJsonObject &fields);

} // namespace gaiyo
