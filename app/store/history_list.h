#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/rows/record.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace gaiyo {

class Connection;

// What one operation, or several saves of one field laid together, did to one row.
struct HistoryEntry
{
    qint64 revision = 0;
    QDateTime since; // of the first save in it, UTC
    QDateTime at;    // of the last one
    QString by;
    QString kind; // of the operation: set_opinion, undo, import, …
    Entity entity = Entity::Opinion;
    QString id;
    std::optional<QJsonObject> before; // none: it was made
    std::optional<QJsonObject> after;  // none: it was removed
    bool isPurged = false;             // its texts were removed for good: both are {}
};

// Who changed what when, oldest first; for one opinion with the responses that it has or had and
// the answers of departments to it, also where it is removed. Errors: NotFound for an id that no
// opinion has or had, and as DocumentStore::open().
Result<std::vector<HistoryEntry>> readHistory(const QString &path,
                                              const std::optional<QString> &opinionId,
                                              const Progress &progress = {});

// All that came after this revision, oldest first. Needs a transaction open.
Result<std::vector<HistoryEntry>> readHistoryInTransaction(Connection &connection, qint64 after);

} // namespace gaiyo
