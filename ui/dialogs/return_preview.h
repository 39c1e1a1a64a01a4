#pragma once

#include "dialogs/import_line.h"
#include "intake/table_return.h"
#include "session/document_view.h"

#include <QString>

#include <vector>

namespace gaiyo {

// What is left, what nobody can place, what changes from what to what, what is new, whose row is
// gone, and at last what is the same.
std::vector<ImportLine> returnLines(const TableReturn &table, const TableUpdateReport &report,
                                    const DocumentView &view);

// Which line of the table it is, beside the numbers of opinions.
QString returnLine(int line);

// How many there are of each kind, but for those that there are none of.
QString returnCounts(const TableReturn &table, const TableUpdateReport &report);

// When it is done: the counts, and which opinions have something that stays as it is here.
QString returnedWords(const TableReturn &table, const TableUpdateReport &report,
                      const DocumentView &view);

} // namespace gaiyo
