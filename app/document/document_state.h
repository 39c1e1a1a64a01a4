#pragma once

#include "document/document.h"
#include "document/live_snapshot.h"
#include "document/operations/run_operations.h"
#include "document/store_link.h"
#include "document/undo_history.h"

#include <set>
#include <unordered_map>

namespace gaiyo {

// A save that may or may not have arrived.
struct Unsettled
{
    QString uuid;
    QString kind;
    std::vector<RowChange> changes;
};

// What an open document holds; for document.cpp and document_link.cpp only.
struct Document::Private
{
    Services services;
    StoreLink store;
    LiveSnapshot live;
    IndexedPtr indexed; // of what `live` was when it was last asked for
    UndoHistory history;
    std::optional<Unsettled> unsettled;
    std::unordered_map<QString, QString> answers; // operations of this session: UUID to row id
    std::set<OpinionId> removed;                  // opinions, in this session's sight
    bool wasReachable = true;
    bool isBehind = false; // others committed, and it is not taken in yet
    std::optional<QDateTime> damagedSince = {};
    bool isToForget = false; // words were masked, and the file still has what they were

    Result<void> reload();
    Result<void> load(LiveSnapshot &into) const;
    OperationRunner runner(WriteTransaction &transaction);
    Result<void> takeIn(const std::vector<RowChange> &changes, qint64 revision);
    // An opinion that a colleague had removed is brought back in a step of its own: taking back
    // what was typed in it leaves it there.
    void remember(const QString &kind, std::vector<RowChange> changes,
                  const std::vector<RowChange> &restoring = {});
    // Notes which opinions are gone and which are back.
    void noteRemovals(ChangeSet &set);
};

} // namespace gaiyo
