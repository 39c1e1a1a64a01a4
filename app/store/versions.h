#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "store/rows/operation_info.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace gaiyo {

// A state of the document that somebody gave a name: 決裁版. It is an operation of its own in the
// file that changes no row and is never taken back; what was saved before it is not laid together
// with what comes after.
struct NamedVersion
{
    qint64 revision = 0;
    QString name;
    QDateTime at; // UTC
    QString by;
    bool isApproved = false; // it was decided on: 決裁版
};

// Named versions, oldest first. Errors as DocumentStore::open().
Result<std::vector<NamedVersion>> readVersions(const QString &path, const Progress &progress = {});

class Connection;
// The same of a file that is open.
Result<std::vector<NamedVersion>> versionsIn(Connection &connection);

// Whether a version is one that was decided on.
enum class VersionKind { Named, Approved };

// Gives the present state a name and answers its revision; the same UUID again does nothing more.
// Errors: Invalid for a name that is empty, longer than 100 characters or that an earlier version
// has; those of DocumentStore::open() and of writing.
Result<qint64> nameVersion(const QString &path, const QString &name, const QString &operationUuid,
                           const Author &author, const Clock &clock,
                           VersionKind kind = VersionKind::Named);

// Before a table of the document is given away: the present state stays in the history as it is,
// whatever is saved later. Writes only where a save of the last minutes could still be written
// over. Errors: those of DocumentStore::open() and of writing.
Result<void> keepStateApart(const QString &path, const QString &operationUuid, const Author &author,
                            const Clock &clock);

} // namespace gaiyo
