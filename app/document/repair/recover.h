#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/document_store.h"

#include <QString>

#include <map>
#include <vector>

namespace gaiyo {

// What was saved of a damaged document, and what was not.
struct RecoveryReport
{
    struct Row
    {
        QString entity; // "" where only the id is known
        QString id;
    };

    std::map<QString, int> saved; // by entity, all that are in the new file
    std::vector<Row> fromHistory; // damaged or gone, and brought back from the history
    std::vector<Row> fromCopy;    // the same from the safety copy: words of the copy's time
    std::vector<Row> doubtful;    // saved, but not as they were written: to be read through
    std::vector<Row> lost;        // known to have been there
    bool hasConsultation = false; // title and settings were found
};

// Makes a new document of whatever can be saved of a damaged one, which is not touched: first the
// rows that SQLite still reads, then those in pages looked through one by one, whatever the file's
// structure says, then what the history has, then what `safetyCopy` has ("" for none). Works also
// where the file is sound and refused for other reasons (foreign tables or triggers, WAL). Errors:
// Missing; Damaged where there is nothing to save; those of DocumentStore::create() for `outPath`.
// The document must not be open in this process: on POSIX its locks would be dropped.
Result<RecoveryReport> recoverDocument(const QString &brokenPath, const QString &outPath,
                                       const QString &safetyCopy, const OperationInfo &info,
                                       const Author &author, const Clock &clock);

} // namespace gaiyo
