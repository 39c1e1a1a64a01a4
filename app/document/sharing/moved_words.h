#pragma once

#include "document/sharing/returned_ids.h"

namespace gaiyo {

// Takes the rows out of a table that came back which have the words of another opinion than theirs:
// somebody sorted or moved a part of the columns. Rows have the document's ids; `exported` is the
// table as it was, `doubted` are those whose rows were taken out before, `now` the document, whose
// words are the opinions', too. A summary that was edited, however much, is no other opinion's; an
// answer is only where the row that it was in has another one by now (several opinions may have one
// wording). Rows that share the response of one that is taken out keep theirs.
std::vector<UnmatchedRow> takeOutMovedRows(Snapshot &returned, const TableRows &rows,
                                           const Snapshot &exported, const Snapshot &now,
                                           const QSet<OpinionId> &doubted, bool hasResponses,
                                           IdSource &ids);

} // namespace gaiyo
