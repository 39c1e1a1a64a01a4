#pragma once

#include "document/document.h"
#include "document/repair/recovery_journal.h"

#include <vector>

namespace gaiyo {

// What can be known of a document whose file is out of reach: all but the letters, whose words are
// read from the file each time. What was masked of them, cut out of them and who sent them goes
// with them.
Snapshot withoutLetters(const Snapshot &values);

struct RescueReport
{
    bool hasLetters = true; // they could be taken along, or there were none
    int wordsNotTaken = 0;  // of fields that somebody else had changed, too
};

// Makes `path` out of what is in memory, with the words that were not saved yet. Nobody must have
// `path` open. Errors: those of DocumentStore::create().
Result<RescueReport> rescueTo(const QString &path, const Document &lost,
                              const std::vector<PendingWords> &words,
                              const Document::Services &services);

} // namespace gaiyo
