#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "domain/snapshot.h"

#include <QString>

namespace gaiyo {

// What a document said that is not the one that is worked on.
struct OtherDocument
{
    QString path;
    Snapshot values; // without the words of originals
    QString notice;  // what a reader has to know of one of a later version; "" for nothing
};

// Neither the file nor anything beside it changes, whatever its version and whatever was done to
// it: where that cannot be, it is refused. Errors: as DocumentStore::open().
Result<OtherDocument> readOtherDocument(const QString &path, const Clock &clock,
                                        const Progress &progress = {});

// Whether both names lead to one file. Of names that lead to none nothing is known: false.
bool isSameFile(const QString &path, const QString &other);

// What a file is called beside the other one: by its name, with the folder's before it where that
// is the same, by where it is where that is the same, too.
QString nameBeside(const QString &path, const QString &other);

} // namespace gaiyo
