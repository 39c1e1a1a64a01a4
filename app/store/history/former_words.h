#pragma once

#include "base/result.h"
#include "store/rows/record.h"

#include <vector>

namespace gaiyo {

class Connection;

// What was masked in words that stood in the file is to be found in none of its bytes. Its history
// has no words (rows/row_version.h), but pages have gaps and the journal remembers: until the file
// is written anew (rewriteDocument()), its history says so, so that it is done also if this program
// or its PC dies in between. Earlier builds wrote hashes of former words, which go at the same
// time.

// True where the changes masked words that stood in the file.
bool hidWords(const std::vector<RowChange> &changes);

// True where the file has to be written anew. Looks only into operations that can have masked.
Result<bool> hasHiddenWords(Connection &connection);

// Before the file is written anew, in a transaction: no hash of former words stays.
Result<void> dropHashesInTransaction(Connection &connection);
// Behind it: it is done.
Result<void> noteWordsAreGone(Connection &connection);

} // namespace gaiyo
