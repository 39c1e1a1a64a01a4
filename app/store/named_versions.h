#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/document_store.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace gaiyo {

// A moment of the document that was given a name, such as the version that was approved (決裁版).
// It is an operation without rows: nothing can change it, and what came later is in the history.
struct NamedVersion
{
    QString name;
    qint64 revision = 0;
    QDateTime at; // UTC
    QString by;

    bool operator==(const NamedVersion &) const = default;
};

// Oldest first. Errors as DocumentStore::open().
Result<std::vector<NamedVersion>> readNamedVersions(const QString &path);

// Names the document as it is now; `operationUuid` makes a repetition do nothing more. Saves after
// it are never laid into an entry of the history that began before it. Errors: Invalid for a name
// that is empty, longer than 100 characters or taken; those of DocumentStore::open() and of saving.
Result<NamedVersion> nameVersion(const QString &path, const QString &name,
                                 const QString &operationUuid, const Author &author,
                                 const Clock &clock);

} // namespace gaiyo
