#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace gaiyo {

class Connection;

// One thing that is wrong inside a document file.
struct FileFinding
{
    // integrity (SQLite's own check), foreign_key (a row names one that is not there), record_hash
    // (a row's bytes are not those that were written), revision (rows and operations disagree),
    // contents (the rows do not make a document)
    QString code;
    QString entity; // opinion, response, …; "" where it is not about one row
    QString id;
    QString message;

    bool operator==(const FileFinding &) const = default;
};

// Looks at every page and every row; empty where all is well. Errors as DocumentStore::open() for a
// file that cannot be opened: that its schema is ours is part of opening.
Result<std::vector<FileFinding>> verifyFile(const QString &path);

// The same for an open connection; Damaged, naming the first finding, where there is any.
Result<void> requireSound(Connection &connection);

} // namespace gaiyo
