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
    std::vector<Row> fromCopy;    // damaged or gone, and brought back from a safety copy
    std::vector<Row> doubtful;    // saved, but not as they were written: to be read through
    std::vector<Row> lost;        // known to have been there
    bool hasConsultation = false; // title and settings were found
};

// Makes a new document of whatever can be read of a damaged one, which is not touched: its pages
// are looked through one by one, whatever the file's structure says. What cannot be read is taken
// from the safety copy, where one is given (""): it may be older, so the report names it. Errors:
// Missing, Unreachable; Damaged where there is nothing to save; those of DocumentStore::create()
// for `outPath`.
Result<RecoveryReport> recoverDocument(const QString &brokenPath, const QString &outPath,
                                       const QString &copyPath, const OperationInfo &info,
                                       const Author &author, const Clock &clock);

} // namespace gaiyo
