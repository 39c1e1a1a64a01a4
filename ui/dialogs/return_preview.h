#pragma once

#include "intake/table_return.h"
#include "session/document_view.h"

#include <QString>

#include <vector>

namespace gaiyo {

// One line of what a table that came back does to the document.
struct ReturnLine
{
    QString kind;
    QString place; // No. and 整理番号, or the line of the table
    QString words;
    QString whole; // the same with every word, where it is longer
};

// What is left, what nobody can place, what changes from what to what, what is new, whose row is
// gone, and at last what is the same.
std::vector<ReturnLine> returnLines(const TableReturn &table, const TableUpdateReport &report,
                                    const DocumentView &view);

// How many there are of each kind, but for those that there are none of.
QString returnCounts(const TableReturn &table, const TableUpdateReport &report);

} // namespace gaiyo
