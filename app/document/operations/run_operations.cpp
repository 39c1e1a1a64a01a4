#include "document/operations/run_operations.h"

#include "document/operations/operation_context.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

Error unknownOperation(const QString &kind)
{
    return invalidOperation(
        QCoreApplication::translate("Operation", "There is no operation “%1”.").arg(kind));
}

} // namespace

OperationOutcome OperationRunner::run(const Operation &operation, const IndexedSnapshot &state)
{
    const OperationFunction function = findOperationFunction(operation.kind);
    if (!function)
        return {unknownOperation(operation.kind)};
    ArgumentReader arguments(operation.arguments);
    OperationContext context{.arguments = arguments,
                             .snapshot = state.values(),
                             .state = state,
                             .transaction = m_transaction,
                             .ids = m_ids,
                             .ifUnchangedSince = operation.ifUnchangedSince,
                             .seen = operation.seen};
    auto id = function(context);
    return {std::move(id), context.current, context.conflict, context.restored,
            std::move(context.restoring)};
}

OperationOutcome OperationRunner::runAll(const Next &next, LiveSnapshot values,
                                         const IndexedPtr &known, const Progress &progress)
{
    OperationOutcome last{QString()};
    bool restored = false;
    QStringList made;
    while (const auto operation = next(made)) {
        if (progress.isStopAsked())
            return {stoppedError()};
        last = run(*operation, IndexedSnapshot(values.values(), known));
        if (!last.id || m_transaction.fault())
            return last;
        made += *last.id;
        restored = restored || last.restored;
        if (values.apply(m_transaction.takeNewChanges(), values.revision()))
            continue;
        if (const auto read = readLive(m_store, values); !read)
            return {read.error()};
    }
    last.restored = restored;
    last.restoring.clear(); // it is a step of all of them
    return last;
}

Result<void> readLive(DocumentStore &store, LiveSnapshot &into)
{
    std::vector<RankedRow> ranks;
    auto values = store.load(&ranks);
    if (!values)
        return values.error();
    into.reset(std::move(*values), ranks);
    return {};
}

} // namespace gaiyo
