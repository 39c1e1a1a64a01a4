#include "document/versions.h"

#include "document/undo_history.h"
#include "store/backup.h"
#include "store/history_list.h"
#include "store/store_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace gaiyo {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

// One operation at a time, the last one first: within one, rows may lean on each other.
Result<void> takeBack(WriteTransaction &transaction, const std::vector<HistoryEntry> &entries,
                      qint64 revision)
{
    for (auto at = entries.rbegin(); at != entries.rend() && at->revision > revision;) {
        UndoStep step{at->kind, {}};
        const qint64 operation = at->revision;
        for (; at != entries.rend() && at->revision == operation; ++at) {
            if (at->isPurged)
                return Error{ErrorKind::Invalid,
                             Text::tr("Texts of that time were removed for good, so the document "
                                      "as it was then cannot be made again.")};
            step.changes.insert(step.changes.begin(), {at->entity, at->id, at->before, at->after});
        }
        if (const auto done = revertInTransaction(transaction, step); !done)
            return done;
    }
    return {};
}

Result<void> takeBackIn(const QString &path, qint64 revision, const OperationInfo &info,
                        const Author &author, const Clock &clock)
{
    const auto entries = readHistory(path, std::nullopt);
    if (!entries)
        return entries.error();
    auto store = DocumentStore::open(path, Access::ReadWrite, author, clock);
    if (!store)
        return store.error();
    auto transaction = (*store)->begin();
    if (!transaction)
        return transaction.error();
    if (const auto done = takeBack(**transaction, *entries, revision); !done)
        return done;
    const auto committed = (*transaction)->commit(info);
    return committed ? Result<void>() : committed.error();
}

} // namespace

Result<void> restoreRevision(const QString &path, qint64 revision, const QString &outPath,
                             const OperationInfo &info, const Author &author, const Clock &clock)
{
    if (QFileInfo::exists(outPath))
        return fileError(ErrorKind::Exists, outPath);
    // Beside the new file: it may hold no more than the document's own folder may.
    const QTemporaryDir folder(
        QFileInfo(outPath).absoluteDir().filePath(QStringLiteral(".gaiyo-XXXXXX")));
    if (!folder.isValid())
        return fileError(ErrorKind::Io, outPath);
    const QString work = folder.filePath(QStringLiteral("work.db"));
    if (const auto copied = backupTo(path, work); !copied)
        return copied;
    if (const auto done = takeBackIn(work, revision, info, author, clock); !done)
        return done;
    return backupTo(work, outPath);
}

} // namespace gaiyo
