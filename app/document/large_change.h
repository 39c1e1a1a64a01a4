#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "document/change_set.h"
#include "document/live_snapshot.h"
#include "document/operations/run_operations.h"
#include "document/undo_history.h"
#include "domain/indexed_snapshot.h"
#include "domain/snapshot.h"
#include "store/document_store.h"

#include <QString>

#include <vector>

namespace gaiyo {

// A change of thousands of rows takes seconds to save. It is saved by a connection of its own, in
// any thread, while the open document goes on; Document::takeIn() then makes it the document's own.
struct LargeChange
{
    QString kind;
    QString uuid; // of its operation
    QString id;   // that it answers
    qint64 revision = 0;
    std::vector<RowChange> changes; // none: nothing was saved
    ChangeSet set = {};             // of them
    // The document as it is with it, where nobody saved since: reading and indexing it is work for
    // that thread.
    std::optional<LiveSnapshot> after = {};
    IndexedPtr indexed = {};
};

// Where a change is saved, and by whom. Stopping leaves the file as it was.
struct LargeWork
{
    QString path;
    Author author;
    const Clock &clock;
    Progress progress;
};

// As Document::applyAll() with what `plan`, a Document::Plan, answers; `about` so many operations,
// for the progress.
using PlanBeside = std::function<OperationRunner::Next(const Snapshot &now)>;
Result<LargeChange> applyAllBeside(const LargeWork &work, const QString &kind,
                                   const PlanBeside &plan, size_t about);
// As Document::append(). Errors: those of it and of opening; Cancelled.
Result<LargeChange> appendBeside(const LargeWork &work, const Snapshot &additions);
// As Document::undo() or redo() of that step; `kind` is undo or redo.
Result<LargeChange> revertBeside(const LargeWork &work, const UndoStep &step, const QString &kind);

} // namespace gaiyo
