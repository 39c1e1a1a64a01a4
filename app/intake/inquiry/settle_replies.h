#pragma once

#include "intake/inquiry/reply_list.h"

namespace gaiyo {

// What is to be done with answers that wait.
struct Settlement
{
    bool takesClear = false; // all about which there is no doubt
    QStringList taken;       // ids
    QStringList declined;    // ids
};

// What is to be done for it, in this order. Errors: NotFound for an unknown id; those of the file.
Result<std::vector<Operation>>
settlementOperations(const Snapshot &values, const Settlement &settlement, AskedStates &states);

// Does it as one step of undo. Numbers in an answer become references, by the numbers of the sheet
// that it came with; one that is as another's is given that one's response. Errors: NotFound for an
// unknown id; Conflict where an opinion was changed since the sheet went out; those of the
// document.
Result<void> settleReplies(Document &document, const Settlement &settlement, AskedStates &states);

// The words of an answer as markup. `index` is of the values.
Result<QString> markupOf(const Reply &reply, const Snapshot &values, const SnapshotIndex &index,
                         AskedStates &states);

} // namespace gaiyo
