#pragma once

#include "base/result.h"

namespace gaiyo {

class Connection;

// Begins a transaction while which, and after which, nobody else reads or writes, until the
// connection is closed or its locking_mode is NORMAL again. Who waits for it holds nothing: with
// the mode set first, SQLite would keep its lock for reading while it waits, the colleague's save
// that it waits for could not end, and both (and all who come meanwhile) would stand until one
// gives up. Errors: Busy.
Result<void> beginSoleUse(Connection &connection);

} // namespace gaiyo
