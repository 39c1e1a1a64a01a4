#include "document/earlier_version.h"

#include "base/unfinished.h"
#include "document/undo_history.h"
#include "store/care/backup.h"
#include "store/file/store_error.h"
#include "store/history_list.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QUuid>

#include <algorithm>
#include <memory>
#include <utility>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(EarlierVersion)
};

Error purgedError()
{
    return {ErrorKind::Invalid,
            Sentences::tr("Texts of that time were removed for good. Please choose a later "
                          "version.")};
}

Result<void> takeBack(DocumentStore &store, const std::vector<HistoryEntry> &entries,
                      qint64 revision, const Progress &progress)
{
    auto transaction = store.begin();
    if (!transaction)
        return transaction.error();
    // One operation at a time: within one, rows may depend on each other.
    for (auto at = entries.rbegin(); at != entries.rend() && at->revision > revision;) {
        if (progress.isStopAsked())
            return stoppedError();
        UndoStep step{at->kind, {}};
        const qint64 operation = at->revision;
        for (; at != entries.rend() && at->revision == operation; ++at) {
            if (at->isPurged)
                return purgedError();
            step.changes.insert(step.changes.begin(), {at->entity, at->id, at->before, at->after});
        }
        const auto done = revertInTransaction(**transaction, step);
        if (const auto &fault = (*transaction)->fault())
            return *fault;
        if (!done)
            return done;
    }
    if ((*transaction)->changes().empty())
        return {};
    const auto committed = (*transaction)
                               ->commit({QUuid::createUuid().toString(QUuid::WithoutBraces),
                                         QStringLiteral("earlier_version"), QString(), false});
    return committed ? Result<void>() : committed.error();
}

// The document as it was, in a file of a folder that goes away.
Result<void> makeWork(const QString &path, const QString &work, qint64 revision,
                      const Author &author, const Clock &clock, const Progress &progress)
{
    if (const auto copied = backupTo(path, work, progress); !copied)
        return copied;
    const auto entries = readHistory(work, std::nullopt, progress);
    if (!entries)
        return entries.error();
    auto store = DocumentStore::open(work, Access::ReadWrite, author, clock, progress);
    return store ? takeBack(**store, *entries, revision, progress) : store.error();
}

QString folderBeside(const QString &path)
{
    return QFileInfo(path).absoluteDir().filePath(QStringLiteral(".gaiyo-XXXXXX"));
}

// Beside the document, where the same people can read it; where nobody may write there, in the
// user's own folder for what is temporary. Null where neither can be.
std::unique_ptr<QTemporaryDir> folderToRead(const QString &path)
{
    for (const QString &place :
         {folderBeside(path), QDir(QDir::tempPath()).filePath(QStringLiteral("gaiyo-XXXXXX"))}) {
        auto folder = std::make_unique<QTemporaryDir>(place);
        if (folder->isValid())
            return folder;
    }
    return nullptr;
}

constexpr qsizetype kStateDigits = 8;

} // namespace

// Made beside the new file, where the same people can read it; only a complete file gets the name.
Result<void> makeEarlierVersion(const QString &path, const QString &outPath, qint64 revision,
                                const Author &author, const Clock &clock, const Progress &progress)
{
    if (QFileInfo::exists(outPath))
        return fileError(ErrorKind::Exists, outPath);
    QTemporaryDir folder(folderBeside(outPath));
    if (!folder.isValid())
        return fileError(ErrorKind::Io, outPath);
    const QString work = folder.filePath(QStringLiteral("work.db"));
    const Unfinished marks[] = {Unfinished(folder.path()), Unfinished(work)};
    const auto isGone = qScopeGuard([&folder] { folder.remove(); }); // while it is still marked
    const auto made = makeWork(path, work, revision, author, clock, progress);
    return made ? backupTo(work, outPath, progress) : made;
}

namespace {

// How many words of a letter are used and what proves them follows from its originals, passages and
// masks together: where one of them changed, that is taken back in a file, step by step.
bool isOfLetters(const HistoryEntry &change)
{
    return change.entity == Entity::Original || change.entity == Entity::Passage ||
           change.entity == Entity::Mask;
}

// None where it can be had in a file only.
Result<std::optional<Snapshot>> readFromRows(const QString &path, qint64 revision,
                                             const Author &author, const Clock &clock,
                                             const Progress &progress)
{
    const auto store = DocumentStore::open(path, Access::ReadOnly, author, clock, progress);
    if (!store)
        return store.error();
    auto values = (*store)->loadAt(
        revision,
        [&](const DocumentStore::ChangesOfRow &changes,
            std::optional<QJsonObject> row) -> Result<std::optional<QJsonObject>> {
            if (progress.isStopAsked())
                return stoppedError();
            for (const HistoryEntry *change : changes) {
                if (change->isPurged)
                    return purgedError();
                if (isOfLetters(*change))
                    return Error{ErrorKind::Conflict, {}};
                auto before = fieldsBefore(
                    {change->entity, change->id, change->before, change->after}, std::move(row));
                if (!before)
                    return before;
                row = std::move(*before);
            }
            return row;
        });
    if (!values && values.error().kind == ErrorKind::Conflict)
        return std::optional<Snapshot>();
    return values ? Result(std::optional(std::move(*values)))
                  : Result<std::optional<Snapshot>>(values.error());
}

} // namespace

Result<Snapshot> readEarlierVersion(const QString &path, qint64 revision, const Author &author,
                                    const Clock &clock, const Progress &progress)
{
    auto values = readFromRows(path, revision, author, clock, progress);
    if (!values)
        return values.error();
    if (*values)
        return std::move(**values);
    const auto folder = folderToRead(path);
    if (!folder)
        return fileError(ErrorKind::Io, path);
    const QString work = folder->filePath(QStringLiteral("work.db"));
    const Unfinished marks[] = {Unfinished(folder->path()), Unfinished(work)};
    const auto isGone = qScopeGuard([&folder] { folder->remove(); }); // while it is still marked
    if (const auto made = makeWork(path, work, revision, author, clock, progress); !made)
        return made.error();
    const auto store = DocumentStore::open(work, Access::ReadOnly, author, clock, progress);
    return store ? (*store)->load() : store.error();
}

Result<std::optional<DecidedVersion>> readDecidedVersion(const QString &path, const Author &author,
                                                         const Clock &clock,
                                                         const Progress &progress)
{
    const auto versions = readVersions(path, progress);
    if (!versions)
        return versions.error();
    const auto last = std::find_if(versions->rbegin(), versions->rend(),
                                   [](const NamedVersion &version) { return version.isApproved; });
    if (last == versions->rend())
        return std::optional<DecidedVersion>();
    auto values = readEarlierVersion(path, last->revision, author, clock, progress);
    if (values)
        return std::optional(DecidedVersion{*last, std::move(*values)});
    return values.error().kind == ErrorKind::Invalid
               ? Result(std::optional<DecidedVersion>())
               : Result<std::optional<DecidedVersion>>(values.error());
}

Result<QString> nameOfState(DocumentStore &store, qint64 revision)
{
    const auto uuid = store.operationUuid(revision);
    if (!uuid)
        return uuid.error();
    QString digits = *uuid;
    digits.remove(u'-');
    return digits.isEmpty() ? QString()
                            : QString::number(revision) + u'-' + digits.left(kStateDigits);
}

Result<qint64> requireState(DocumentStore &store, const QString &name)
{
    const qint64 revision = name.section(u'-', 0, 0).toLongLong();
    const auto known = nameOfState(store, revision);
    if (!known)
        return known.error();
    if (revision > 0 && *known == name)
        return revision;
    return Error{ErrorKind::Invalid,
                 Sentences::tr("The table was not exported from this document, but from another "
                               "one, or from a copy that others went on working in. Take it back "
                               "into the document that it came from.")};
}

} // namespace gaiyo
