#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "domain/snapshot.h"
#include "store/file/access.h"
#include "store/file/file_header.h"
#include "store/history/row_past.h"
#include "store/history_list.h"
#include "store/rows/operation_info.h"
#include "store/rows/ranked_rows.h"
#include "store/rows/record.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace gaiyo {

class Connection;

// One change of the document: BEGIN IMMEDIATE … one operation … COMMIT. Destroying it uncommitted
// rolls back. Records what each row was before and is after, for history, undo and the change
// signal.
//
// The first fault stays (Busy, Io, Full, Damaged, Unreachable, Cancelled, or one of ours): every
// later call does nothing and finds nothing, and commit() answers the fault. So an operation reads
// and writes one thing after the other without looking for faults; whoever ran it asks fault()
// before believing what it answered.
class WriteTransaction
{
public:
    WriteTransaction(const WriteTransaction &) = delete;
    WriteTransaction &operator=(const WriteTransaction &) = delete;
    ~WriteTransaction();

    const std::optional<Error> &fault() const;

    std::optional<Record> find(Entity entity, const QString &id);
    // Rows whose `field` is `value` (null allowed), in rank order, then by id. For node.parent,
    // opinion.node, opinion.response, opinion.category; categories with an empty field name: all.
    std::vector<Record> select(Entity entity, const QString &field, const QJsonValue &value);
    // As the functions of these names in rows/ranked_rows.h.
    std::vector<RankedRow> findNeighbours(const SiblingRows &siblings, Side side,
                                          const RankedRow *from, const QString &except,
                                          size_t most);
    size_t countSiblings(const SiblingRows &siblings, size_t most);
    // True if any row had or has this id: ids are never reused.
    bool isIdTaken(const QString &id);
    // The revision at which the field got its present value.
    qint64 fieldRevision(Entity entity, const QString &id, const QString &field);

    // What the field was at `revision`.
    FieldPast fieldPast(Entity entity, const QString &id, const QString &field, qint64 revision);
    LastEntry lastEntry(const QString &id, qint64 revision);
    // None for a row that is there, never was, or whose texts were purged.
    std::optional<RemovedRow> findRemoved(Entity entity, const QString &id);
    // The ids of the rows of this kind that named the row `to` in `field` before the save of this
    // revision, and not behind it: they went, or name another or none.
    std::vector<QString> rowsFreedAt(qint64 revision, Entity entity, const QString &field,
                                     const QString &to);
    // The revision of the operation of this UUID; none if it is not in the file.
    std::optional<qint64> findOperation(const QString &uuid);
    // The revision that the transaction found, and the UUID of the operation that made one: ""
    // where there is none.
    qint64 baseRevision() const;
    QString operationUuid(qint64 revision);
    // Who does it, and when, as it stands beside the rows.
    QString author() const;
    QString time() const;

    void insert(Entity entity, const QString &id, const QJsonObject &fields);
    // Lays `fields` over the row's; a row that is not there is a fault of ours.
    void update(Entity entity, const QString &id, const QJsonObject &fields);
    void remove(Entity entity, const QString &id);

    // The next 整理番号 of an opinion that came from no letter, the next 受付番号. Each is given
    // once, whatever becomes of its row.
    int takeRefNumber();
    int takeLetterNumber();
    // To be called when rows came in with numbers of their own.
    void countNumbers();

    // Writes operation and history and commits; answers the new revision. After an I/O error the
    // outcome is looked up by the UUID: a commit that did happen is answered as one.
    Result<qint64> commit(const OperationInfo &info);

    // True after a commit() that failed without it being known whether it happened: the connection
    // was lost before the outcome could be looked up. hasOperation() will tell.
    bool isOutcomeUnknown() const;

    const std::vector<RowChange> &changes() const; // one per row, in order of first touch
    // What was written since the last call of this, one per row: costs as much as there is of it.
    std::vector<RowChange> takeNewChanges();

private:
    friend class DocumentStore;
    struct State;
    explicit WriteTransaction(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// One open .db file: the only way to its rows.
class DocumentStore
{
public:
    // Opens an existing file by the recipe of app/store/README.md; never makes one. Errors:
    // Missing, NotOurs, TooNew, Damaged, Busy, ReadOnly, Unreachable, Io. A later version can be
    // read where it says so, and an older one is brought up to date when it is opened for writing.
    static Result<std::unique_ptr<DocumentStore>> open(const QString &path, Access access,
                                                       const Author &author, const Clock &clock,
                                                       const Progress &progress = {});
    // The opening was `progress`, and with it all that is done with the store until it is told of
    // other work.
    void setProgress(const Progress &progress);
    // Makes `path` with these values: written beside it, synced, then renamed. Refuses (Exists)
    // when it, or a non-empty path-journal, is there. Errors besides: Invalid, Full, ReadOnly, Io,
    // Cancelled.
    static Result<void> create(const QString &path, const Snapshot &values,
                               const OperationInfo &info, const Author &author, const Clock &clock,
                               const Progress &progress = {});
    ~DocumentStore();

    // For a session that will write, now or later: puts the permanent journal beside the document
    // before anybody's first save (opening.h says why). The document's bytes stay the same.
    void prepareSession();

    // The whole document in one read transaction, arranged; with it, where they are asked for, the
    // ranks that make the order.
    // Without the words of originals: loadWhole() has them too, for who copies all of it.
    Result<Snapshot> load(std::vector<RankedRow> *ranks = nullptr);
    // The values as they were after that revision, without the words of originals. `before` says of
    // each row what it was, out of what came after, newest first.
    using ChangesOfRow = std::vector<const HistoryEntry *>;
    using FieldsBefore = std::function<Result<std::optional<QJsonObject>>(
        const ChangesOfRow &changes, std::optional<QJsonObject> now)>;
    Result<Snapshot> loadAt(qint64 revision, const FieldsBefore &before);
    // `known`: values that load() gave; where they are the present ones, only words are read.
    Result<Snapshot> loadWhole(const Snapshot *known = nullptr);
    // The words of one original; none where there is no such row.
    Result<std::optional<QString>> originalText(const QString &id);
    Result<qint64> revision();
    // True once after another connection committed (PRAGMA data_version). Waits no longer than
    // this for a colleague who is saving; Busy then.
    Result<bool> takeChangedByOthers(int waitMilliseconds = 10'000);
    // Rows changed after `revision` by anybody, by id (before/after as far as history has them).
    Result<std::vector<RowChange>> changesSince(qint64 revision);
    // What anybody committed after `revision`, and the revision that this leads to, read at the
    // same moment: asked for one after the other, they might belong to two.
    struct Committed
    {
        qint64 revision = 0;
        QString operation; // its UUID
        std::vector<RowChange> changes;
    };
    Result<Committed> committedSince(qint64 revision);
    // True if an operation of this UUID is in the file.
    Result<bool> hasOperation(const QString &uuid);
    // The revision of that operation; none if it is not in the file.
    Result<std::optional<qint64>> findOperation(const QString &uuid);
    // See WriteTransaction::findRemoved(), for a row that is known to be gone.
    Result<std::optional<RemovedRow>> findRemoved(const QString &row);
    // True for the id of a row that is gone: it is never given again.
    Result<bool> isRetired(const QString &id);
    // The UUID of the operation that made this revision, "" if there is none.
    Result<QString> operationUuid(qint64 revision);
    // True where the path leads to another file than the open one, or to none: removed, renamed,
    // or put back from a copy.
    bool isMoved() const;

    // Waits no longer than this for a colleague who is saving; Busy then. TooNew where a
    // colleague's newer program has brought the file up to date since it was opened.
    Result<std::unique_ptr<WriteTransaction>> begin(int waitMilliseconds = 10'000);

    // Writes the file anew and wipes the journal, so that no byte stays of what was there before.
    // Nobody else may be in the middle of anything: Busy after this wait.
    Result<void> forgetPast(int waitMilliseconds);
    // True where that is due: words were masked, and the file still has what they were.
    Result<bool> hasHiddenWords();

    QString path() const;
    Access access() const;
    // What a reader has to know of a document of a later version; "" for others.
    QString versionNotice() const;
    // The same of one of an older version that is only read: what is read is a copy in memory.
    QString momentNotice() const;

private:
    DocumentStore(std::unique_ptr<Connection> connection, Access access, Author author,
                  const Clock &clock);

    std::unique_ptr<Connection> m_connection;
    Access m_access;
    Author m_author;
    const Clock &m_clock;
    FileVersion m_version;    // of the file, as it was opened
    qint64 m_dataVersion = 0; // as last seen by takeChangedByOthers()
};

} // namespace gaiyo
