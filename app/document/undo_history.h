#pragma once

#include "base/progress.h"
#include "store/document_store.h"

#include <QString>

#include <memory>
#include <vector>

namespace gaiyo {

// One operation as it can be taken back: what each row was and is.
struct UndoStep
{
    QString kind;
    std::vector<RowChange> changes;
};

// Never changed, and held by whoever reverts it meanwhile: it may be of thousands of rows.
using UndoStepPtr = std::shared_ptr<const UndoStep>;

// This session's own operations, done and undone.
class UndoHistory
{
public:
    // A new operation; nothing can be redone after it. What it did first to bring an opinion back
    // is a step of its own, below what it did to its words.
    void push(UndoStep step, const std::vector<RowChange> &restoring = {});
    void moveToRedo(std::vector<RowChange> undone);
    void moveToUndo(std::vector<RowChange> redone);
    void passOver(); // the last one that was done stays done

    UndoStepPtr lastDone() const { return m_done.empty() ? nullptr : m_done.back(); }
    bool hasEarlier() const { return m_done.size() > 1; }
    UndoStepPtr lastUndone() const { return m_undone.empty() ? nullptr : m_undone.back(); }

private:
    std::vector<UndoStepPtr> m_done;
    std::vector<UndoStepPtr> m_undone;
};

// What the row was before the change, out of what it is now, with every field that it has; none
// where it is not, or was not, there. Conflict where it no longer is what the change made of it.
Result<std::optional<QJsonObject>> fieldsBefore(const RowChange &change,
                                                std::optional<QJsonObject> now);

// Reverts the step inside the transaction. Only the fields that it changed are touched, and only if
// they still have the values that it gave them: otherwise Conflict, and the transaction must be
// rolled back. Of several opinions and responses whose words or values were changed, those that
// somebody has changed since stay as they are; Conflict where all have to. An opinion whose heading
// is gone comes back to the end of the tray.
Result<void> revertInTransaction(WriteTransaction &transaction, const UndoStep &step,
                                 const Progress &progress = {});

} // namespace gaiyo
