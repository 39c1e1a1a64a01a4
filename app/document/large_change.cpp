#include "document/large_change.h"

#include "document/operations/append.h"
#include "document/operations/compute_letters.h"

#include <QUuid>

#include <functional>

namespace gaiyo {

namespace {

Result<LargeChange> save(const LargeWork &work, const QString &kind,
                         const std::function<Result<void>(WriteTransaction &)> &change)
{
    const auto store =
        DocumentStore::open(work.path, Access::ReadWrite, work.author, work.clock, work.progress);
    if (!store)
        return store.error();
    const auto transaction = (*store)->begin();
    if (!transaction)
        return transaction.error();
    const auto done = change(**transaction);
    if (!done)
        return done.error();
    computeLetters(**transaction);
    if (const auto &fault = (*transaction)->fault())
        return *fault;
    LargeChange made{kind, QUuid::createUuid().toString(QUuid::WithoutBraces), 0,
                     (*transaction)->changes()};
    const auto revision = (*transaction)->commit({made.uuid, kind, {}, false});
    if (!revision)
        return revision.error();
    made.revision = *revision;
    return made;
}

} // namespace

Result<LargeChange> appendBeside(const LargeWork &work, const Snapshot &additions)
{
    return save(work, QStringLiteral("import"), [&](WriteTransaction &transaction) {
        return appendInTransaction(transaction, additions);
    });
}

Result<LargeChange> revertBeside(const LargeWork &work, const UndoStep &step, const QString &kind)
{
    return save(work, kind, [&](WriteTransaction &transaction) {
        return revertInTransaction(transaction, step);
    });
}

} // namespace gaiyo
