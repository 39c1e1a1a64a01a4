#pragma once

#include "document/document.h"
#include "document/repair/recovery_journal.h"

#include <vector>

namespace gaiyo {

// What can be known of a document whose file is out of reach: all but the letters, whose words are
// read from the file each time. What was masked of them, cut out of them and who sent them goes
// with them.
Snapshot withoutLetters(const Snapshot &values);

// Makes `path` out of what is in memory, with the words that were not saved yet. The number of
// fields whose words could not be taken, because somebody else had changed them, too. Takes as long
// as writing the whole document; may run in another thread than the lost one's. Errors: those of
// DocumentStore::create().
Result<int> rescueTo(const QString &path, const Snapshot &values,
                     const std::vector<PendingWords> &words, const Document::Services &services,
                     const Progress &progress);

} // namespace gaiyo
