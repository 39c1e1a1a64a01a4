#include "document/large_change.h"

#include "document/operations/append.h"
#include "document/operations/compute_letters.h"

#include <QUuid>

#include <functional>

namespace gaiyo {

namespace {

Result<QString> answering(const Result<void> &done, const QString &id = {})
{
    return done ? Result<QString>(id) : done.error();
}

// Where it cannot be read, the document reads it itself, and tells why not.
void readAfter(DocumentStore &store, LargeChange &made)
{
    LiveSnapshot live;
    if (!readLive(store, live) || live.revision() != made.revision)
        return;
    made.after = live;
    made.indexed = std::make_shared<IndexedSnapshot>(live.values());
    (void)made.indexed->index();
}

// What the changing of rows takes of the whole; the rest is written and read after it.
constexpr double kRows = 0.85;

Progress ofRows(const LargeWork &work)
{
    return Progress::make(
        [progress = work.progress](double done) { return progress.report(kRows * done); });
}

using Change = std::function<Result<QString>(DocumentStore &, WriteTransaction &)>;

Result<LargeChange> save(const LargeWork &work, const QString &kind, const Change &change)
{
    const auto store =
        DocumentStore::open(work.path, Access::ReadWrite, work.author, work.clock, work.progress);
    if (!store)
        return store.error();
    const auto transaction = (*store)->begin();
    if (!transaction)
        return transaction.error();
    const auto done = change(**store, **transaction);
    if (const auto &fault = (*transaction)->fault())
        return *fault;
    if (!done)
        return done.error();
    computeLetters(**transaction);
    if (const auto &fault = (*transaction)->fault())
        return *fault;
    LargeChange made{kind, QUuid::createUuid().toString(QUuid::WithoutBraces), *done, 0,
                     (*transaction)->changes()};
    if (made.changes.empty())
        return made;
    const auto revision = (*transaction)->commit({made.uuid, kind, {}, false});
    if (!revision)
        return revision.error();
    made.revision = *revision;
    made.set = changeSetOf(made.changes, made.revision, false);
    (*store)->setProgress({}); // it is saved: nothing stops it any more
    readAfter(**store, made);
    return made;
}

} // namespace

Result<LargeChange> applyAllBeside(const LargeWork &work, const QString &kind,
                                   const PlanBeside &plan, size_t about)
{
    return save(work, kind,
                [&](DocumentStore &store, WriteTransaction &transaction) -> Result<QString> {
                    LiveSnapshot live;
                    if (const auto read = readLive(store, live); !read)
                        return read.error();
                    RandomIdSource ids; // they never meet those of another one
                    const auto next = plan(*live.values());
                    const auto counted = [&](const QStringList &made) {
                        (void)work.progress.report(kRows * double(made.size()) / double(about + 1));
                        return next(made);
                    };
                    return OperationRunner(store, transaction, ids)
                        .runAll(counted, live, std::make_shared<IndexedSnapshot>(live.values()),
                                work.progress)
                        .id;
                });
}

Result<LargeChange> appendBeside(const LargeWork &work, const Snapshot &additions)
{
    return save(work, QStringLiteral("import"),
                [&](DocumentStore &, WriteTransaction &transaction) {
                    return answering(appendInTransaction(transaction, additions, ofRows(work)));
                });
}

Result<LargeChange> revertBeside(const LargeWork &work, const UndoStep &step, const QString &kind)
{
    return save(work, kind, [&](DocumentStore &, WriteTransaction &transaction) {
        return answering(revertInTransaction(transaction, step, ofRows(work)),
                         step.changes.front().id);
    });
}

} // namespace gaiyo
