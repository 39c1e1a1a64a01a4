#pragma once

#include "base/id.h"
#include "domain/node.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace gaiyo {

// One thing that a person does to the document, as it stands in command-line.md's batch: the kind
// ("add_node") and its arguments by name, references by id, No. or symbol not yet looked up. The
// editor makes the same objects as the command line, so both go one way.
struct Operation
{
    QString kind;
    QJsonObject arguments;                  // as in the JSON line, without "op" and "rev"
    std::optional<qint64> ifUnchangedSince; // "rev"
};

} // namespace gaiyo
