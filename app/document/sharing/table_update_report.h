#pragma once

#include "document/operations/operation.h"
#include "domain/snapshot.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace gaiyo {

// A table that was given away and came back. `exported` and `returned` are both as the table's
// reader makes them: of the document as it was, written and read again, and of the table now.
// Opinions have the document's ids in both.
struct ReturnedTable
{
    const Snapshot &base; // the document as it was exported
    const Snapshot &exported;
    const Snapshot &returned;
    QSet<QString> fields; // that the returned table has columns for: summary, response, …, node
    // By what a category is called in the table.
    std::function<QString(const Category &)> categoryLabel;
    QSet<OpinionId> doubtful = {}; // that rows may be about which are nobody's: not gone
    // Fields whose cells nobody can read (TableRow::unread).
    QHash<OpinionId, QSet<QString>> unread = {};
};

// A field that stayed as the document has it.
struct LeftField
{
    enum class Reason {
        Both,           // both sides changed it
        Unread,         // nobody can read the cell
        Cleared,        // the whole column was emptied
        UnknownCategory // that the document does not have
    };

    OpinionId opinion;     // invalid for a new row
    std::optional<int> no; // in the document as it is
    QString field;
    QString table;
    QString document;
    Reason reason = Reason::Both;
};

// A field that becomes what the table says.
struct TakenField
{
    OpinionId opinion;
    QString field;
    QString table;
    QString document;
};

struct TableUpdateReport
{
    int changed = 0; // opinions
    int same = 0;
    int added = 0;
    std::vector<LeftField> left;
    std::vector<TakenField> taken;    // those of one opinion stand together
    std::vector<OpinionId> unchanged; // the `same` ones that the document has
    std::vector<OpinionId> newRows;   // by their ids in the table
    std::vector<OpinionId> gone;      // without a row any more
};

// The operations of an update one after the other, what they make, and what is told about them.
struct UpdateSteps
{
    std::vector<Operation> steps;
    QHash<QString, size_t> madeBy; // a name for a row that is yet to be made → its step
    TableUpdateReport report;
};

} // namespace gaiyo
