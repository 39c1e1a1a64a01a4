#pragma once

#include "base/result.h"

namespace gaiyo {

class Connection;

// For a document that several people will write to. The journal must be there before anybody's
// first save: a colleague's PC that has just been told "not found" would not see that a save was
// cut short, and build on half of it (measured on a simulated share: the document is damaged then).
// So it is made by a change that is rolled back: the document's bytes stay the same. If that fails,
// because somebody is saving or the disk is full, the next save will report it.
void makeJournal(Connection &connection);

// The permanent journal keeps the pages as they were before the last commit. Its name and size
// stay, since a colleague's PC may remember them; its bytes go.
Result<void> wipeJournal(Connection &connection);

} // namespace gaiyo
