#pragma once

#include "domain/indexed_snapshot.h"

#include <QJsonObject>

#include <optional>

namespace gaiyo {

// A row with the fields of the JSON document; for an opinion also its response's text, for a
// response its printed text. None for an id that no row has.
std::optional<QJsonObject> rowJson(const IndexedSnapshot &state, const QString &id);

} // namespace gaiyo
