#pragma once

#include "base/id_source.h"
#include "domain/snapshot.h"
#include "domain/table_row.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace gaiyo {

using TableRows = QHash<OpinionId, TableRow>; // where each stands

// The opinions by their 整理番号.
using OpinionsByRef = QHash<QString, OpinionId>;
OpinionsByRef opinionsByRef(const Snapshot &values);

// Gives the rows of a table that came back their ids in the document that it was exported from: by
// their 整理番号 where it leads to an opinion, else they keep what they have. What two rows claim
// is the first one's, and the other gets a new id. References and `rows` follow. With the table as
// it was (`exported`) a number is not believed against an id and words: these rows are answered.
std::vector<OpinionId> settleReturnedIds(Snapshot &returned, TableRows &rows,
                                         const OpinionsByRef &byRef, IdSource &ids,
                                         const Snapshot *exported = nullptr);

// A row of which nobody can tell whose it is.
struct UnmatchedRow
{
    enum class Reason {
        Twice,      // its number stands in other rows, too
        Unknown,    // no opinion has the number
        OtherWords, // it says nothing of what the opinion of its number says
        MovedWords, // it says what another opinion says (sharing/moved_words.h)
        NoNumber    // it has none, and the words of an opinion that no other row is about
    };

    int line = 0;
    QString ref;
    std::optional<OpinionId> opinion; // that it may be about
    QString text;                     // its summary
    Reason reason = Reason::Unknown;
};

struct JoinedRows
{
    int believed = 0; // that say what the opinion of their number says
    int doubted = 0;  // that say something else
    std::vector<UnmatchedRow> unmatched;
};

// The same for a table without ids: by their 整理番号 alone, and only where it can be believed.
// `exported` is the table as it was. Rows that are nobody's are taken out of `returned`; those
// without a number are new.
JoinedRows joinByRefs(Snapshot &returned, TableRows &rows, const Snapshot &exported, IdSource &ids);

} // namespace gaiyo
