#pragma once

#include "base/id.h"
#include "domain/node.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace gaiyo {

// One thing that a person does to the document, as a line of "gaiyo-cli batch" says it: the kind
// ("add_node") and its arguments by name, references by id, No. or symbol not yet looked up. The
// editor makes the same objects as the command line, so both go one way.
struct Operation
{
    QString kind;
    QJsonObject arguments;                  // as in the JSON line, without "op" and "rev"
    std::optional<qint64> ifUnchangedSince; // "rev"
    // With "rev": the fields as they were when the work began, where the caller still knows them.
    // What stands in the file again as it was seen then is no conflict.
    QJsonObject seen = {};
    // Names the operation once and for all: done a second time it answers what it did the first
    // time. Made anew where it is empty.
    QString uuid = {};
};

// Every kind that there is, in alphabetical order.
QStringList operationKinds();

} // namespace gaiyo
