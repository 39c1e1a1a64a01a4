#pragma once

#include "base/id_source.h"
#include "base/progress.h"
#include "document/live_snapshot.h"
#include "document/operations/operation.h"
#include "document/sharing/conflict.h"
#include "domain/indexed_snapshot.h"
#include "store/document_store.h"

#include <functional>

namespace gaiyo {

// What a piece of work in a transaction came to: the id that it answers, or why it was refused.
struct OperationOutcome
{
    Result<QString> id;
    std::optional<QJsonObject> current = {};    // as in Refusal
    std::optional<FieldConflict> conflict = {}; // as in Refusal
    bool restored = false;                      // as in Applied
    // What brought the opinion back, before anything was done to it.
    std::vector<RowChange> restoring = {};
};

// Does operations in a transaction that is open.
class OperationRunner
{
public:
    OperationRunner(DocumentStore &store, WriteTransaction &transaction, IdSource &ids)
        : m_store(store)
        , m_transaction(transaction)
        , m_ids(ids)
    {}

    OperationOutcome run(const Operation &operation, const IndexedSnapshot &state);

    // Each sees what those before it did, from `values` on; `known` is their index. `next` is told
    // the ids answered so far and answers the operation to do now, or none at the end. Answers as
    // the last one, or as the one refused; Cancelled where the progress was stopped.
    using Next = std::function<std::optional<Operation>(const QStringList &)>;
    OperationOutcome runAll(const Next &next, LiveSnapshot values, const IndexedPtr &known,
                            const Progress &progress = {});

private:
    DocumentStore &m_store;
    WriteTransaction &m_transaction;
    IdSource &m_ids;
};

// All that the file has now.
Result<void> readLive(DocumentStore &store, LiveSnapshot &into);

} // namespace gaiyo
