#pragma once

#include "store/care/leaf_reader.h"

#include <QString>

#include <functional>

namespace gaiyo {

// Lets SQLite read what it still can of a file that need not be sound: the rows of each of our
// tables, from the front, and where that breaks off from the back as well. A save that was cut
// short is undone, and a WAL taken in, so `path` must be a copy that nobody else uses. Bounded by
// the file's size; answers nothing where SQLite refuses the whole.
void scanTables(const QString &path,
                const std::function<void(const LeafReader::Cells &row)> &visit);

} // namespace gaiyo
