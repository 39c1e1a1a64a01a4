#include "document/earlier_version.h"

#include "document/undo_history.h"
#include "store/backup.h"
#include "store/history_list.h"

#include <QCoreApplication>
#include <QFile>
#include <QUuid>

namespace gaiyo {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EarlierVersion)
};

Result<void> takeBack(DocumentStore &store, const std::vector<HistoryEntry> &entries,
                      qint64 revision)
{
    auto transaction = store.begin();
    if (!transaction)
        return transaction.error();
    // One operation at a time: within one, rows may lean on each other.
    for (auto at = entries.rbegin(); at != entries.rend() && at->revision > revision;) {
        UndoStep step{at->kind, {}};
        const qint64 operation = at->revision;
        for (; at != entries.rend() && at->revision == operation; ++at) {
            if (at->isPurged)
                return Error{ErrorKind::Invalid,
                             Text::tr("Texts of that time were removed for good. Please choose a "
                                      "later version.")};
            step.changes.insert(step.changes.begin(), {at->entity, at->id, at->before, at->after});
        }
        if (const auto done = revertInTransaction(**transaction, step); !done)
            return done;
    }
    if ((*transaction)->changes().empty())
        return {};
    const auto committed = (*transaction)
                               ->commit({QUuid::createUuid().toString(QUuid::WithoutBraces),
                                         QStringLiteral("earlier_version"), QString(), false});
    return committed ? Result<void>() : committed.error();
}

} // namespace

Result<void> makeEarlierVersion(const QString &path, const QString &outPath, qint64 revision,
                                const Author &author, const Clock &clock)
{
    if (const auto copied = backupTo(path, outPath); !copied)
        return copied;
    const auto made = [&]() -> Result<void> {
        const auto entries = readHistory(outPath, std::nullopt);
        if (!entries)
            return entries.error();
        auto store = DocumentStore::open(outPath, Access::ReadWrite, author, clock);
        return store ? takeBack(**store, *entries, revision) : store.error();
    }();
    if (!made)
        QFile::remove(outPath);
    return made;
}

} // namespace gaiyo
