#pragma once

#include "document/document.h"

#include <map>

namespace gaiyo {

// The values of a document as they were when its sheets went out, each state read once.
class EarlierValues
{
public:
    // `path` is the document's.
    EarlierValues(QString path, const Document::Services &services);

    // Null where there is no way back to that state: another document had it, or words of that time
    // were removed for good. Errors: those of the file.
    Result<SnapshotPtr> at(qint64 revision, const QString &operation);

private:
    Result<SnapshotPtr> read(qint64 revision, const QString &operation) const;

    QString m_path;
    Document::Services m_services;
    std::map<qint64, SnapshotPtr> m_read;
};

} // namespace gaiyo
