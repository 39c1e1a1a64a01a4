#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "document/undo_history.h"
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
    qint64 revision = 0;
    std::vector<RowChange> changes;
};

// Where a change is saved, and by whom. Stopping leaves the file as it was.
struct LargeWork
{
    QString path;
    Author author;
    const Clock &clock;
    Progress progress;
};

// As Document::append(). Errors: those of it and of opening; Cancelled.
Result<LargeChange> appendBeside(const LargeWork &work, const Snapshot &additions);
// As Document::undo() or redo() of that step; `kind` is undo or redo.
Result<LargeChange> revertBeside(const LargeWork &work, const UndoStep &step, const QString &kind);

} // namespace gaiyo
