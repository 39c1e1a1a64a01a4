#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "base/progress.h"
#include "base/result.h"
#include "document/change_set.h"
#include "document/operations/operation.h"
#include "document/sharing/conflict.h"
#include "domain/indexed_snapshot.h"
#include "store/document_store.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace gaiyo {

struct LargeChange;
struct OperationOutcome;
struct UndoStep;

// What an operation answers: the row it made or changed and the revision it became.
struct Applied
{
    QString id;
    qint64 revision = 0;
    bool restored = false; // the opinion had been removed by a colleague and is back
};

// Why an operation was not done; for Conflict with the row as it now stands (fields as in JSON).
struct Refusal
{
    Error error;
    std::optional<QJsonObject> current;
    // For Conflict in one field: the three values.
    std::optional<FieldConflict> conflict = {};
    // The connection was lost during the save: whether it arrived is looked up by poll(), which
    // then tells operationSettled(). Doing the same operation (its uuid) again is safe.
    bool isOutcomeUnknown = false;
};

// The open document. Every change, whether typed, undone or made by a colleague, is one transaction
// in the store and one changed() signal.
class Document final : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        const Clock &clock;
        IdSource &ids;
        Author author;
        // How long a change waits for a colleague who is saving; a window must not wait long.
        int busyWait = 10'000; // milliseconds
    };

    // Only the opening itself can be stopped by `progress`.
    static Result<std::unique_ptr<Document>> open(const QString &path, Access access,
                                                  const Services &services,
                                                  const Progress &progress = {});
    ~Document() override;

    // Values that never change; the next operation makes new ones.
    SnapshotPtr snapshot() const;
    // The same with the words of all originals, which snapshot() does not have.
    Result<SnapshotPtr> wholeSnapshot() const;
    // The words of one. Error: NotFound where there is none of this id, those of a lost file.
    Result<QString> originalText(const OriginalId &id) const;
    // Names this document, and its copies, among all others: the UUID of its first operation.
    Result<QString> identity() const;
    // Whether the id was a row's that is gone: it is never given again.
    Result<bool> wasRemoved(const QString &id) const;
    // The same with their index, for everybody who looks things up in this state.
    IndexedPtr indexed() const;

    std::variant<Applied, Refusal> apply(const Operation &operation);

    // Several operations as one: all or none, one commit, one undo step of this name. `next` is
    // told the ids answered so far and answers the operation to do now, or none at the end.
    using NextOperation = std::function<std::optional<Operation>(const QStringList &)>;
    // What is to be done to the values as they are when nobody else can save any more.
    using Plan = std::function<NextOperation(const Snapshot &now)>;
    std::variant<Applied, Refusal> applyAll(const QString &kind, const NextOperation &next);

    // Adds an arranged set of values in one undoable step (document/append.h).
    std::variant<Applied, Refusal> append(const Snapshot &additions);

    // Undo and redo of this session's own operations, through the same path and checked the same
    // way: Conflict where somebody changed the same field since, Invalid where there is none.
    std::variant<Applied, Refusal> undo();
    std::variant<Applied, Refusal> redo();
    // What they would take back or do again; none where there is nothing.
    std::shared_ptr<const UndoStep> stepToUndo() const;
    std::shared_ptr<const UndoStep> stepToRedo() const;
    bool hasEarlierUndo() const; // than stepToUndo()
    // Leaves done what undo() would take back next, so that it comes to what was done before; false
    // where there is nothing before.
    bool passOverUndo();
    // Makes a change its own that another connection has saved for it (document/large_change.h): it
    // can be undone, and is told as no one else's. Its contents go over into the document, and what
    // they replace is left in it: the end of thousands of rows can come where nobody waits for it.
    std::variant<Applied, Refusal> takeIn(LargeChange &change);
    bool canUndo() const;
    bool canRedo() const;
    QString undoKind() const; // kind of the operation that undo() would take back, "" for none
    QString redoKind() const;

    // What a reader has to know of a document of a later version; "" for this program's own.
    QString versionNotice() const;
    // The same of one of an older version that is only read: it stays as it was when it was opened.
    QString momentNotice() const;

    // The row as JSON (fields of the JSON document, with "rev"); none for an unknown id.
    std::optional<QJsonObject> findRow(const QString &id) const;

    // Who removed a row that is gone; "" where history does not say, or cannot be asked.
    QString removerOf(const QString &id) const;

    // Looks whether others committed; if so, takes over their changes and signals them.
    Result<void> refresh();

    // To be called about once a second. A refresh() that waits at most a fifth of a second for a
    // colleague who is saving, finds out about a save whose outcome is unknown, and reconnects to a
    // share that was lost; until then the values in memory stay. Errors: Unreachable as long as the
    // file cannot be reached; those of open() if another file has taken its place.
    Result<void> poll();
    // False while nothing is known about the file.
    bool isReachable() const;
    // UUID of the operation whose outcome is unknown, "" for none.
    QString unsettledOperation() const;

Q_SIGNALS:
    void changed(const gaiyo::ChangeSet &changes);
    void reachabilityChanged(bool isReachable);
    // The operation whose outcome was unknown is in the file, or it is not.
    void operationSettled(const QString &uuid, bool isDone);

private:
    struct Private;
    using Work = std::function<OperationOutcome(WriteTransaction &)>;

    std::variant<Applied, Refusal> transact(const QString &kind, const Work &work,
                                            const QString &uuid = {});
    OperationOutcome revert(const UndoStep &step, WriteTransaction &transaction) const;
    std::variant<Applied, Refusal> commit(WriteTransaction &transaction, const QString &kind,
                                          const QString &id, const QString &uuid);
    void forgetMasked();
    Result<void> takeInOthers();
    Result<void> takeInCommitted(int waitMilliseconds);
    Result<void> reconnect();
    Result<void> settle();
    Result<void> noteOutcome(const Result<void> &outcome);
    Error judge(const Error &error);
    void setReachable(bool isReachable);
    void tell(ChangeSet set);

    explicit Document(std::unique_ptr<Private> state);
    std::unique_ptr<Private> m_state;
};

} // namespace gaiyo
