#include "document/repair/recover.h"

#include "base/unfinished.h"
#include "document/repair/record_gatherer.h"
#include "domain/outline.h"
#include "domain/work/work.h"
#include "store/care/row_scan.h"
#include "store/file/store_error.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <algorithm>

namespace gaiyo {

namespace {

Result<void> copyForUs(const QString &from, const QString &to)
{
    if (!QFile::copy(from, to))
        return fileError(ErrorKind::Io, from);
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

// Works on a copy of the file, because rolling back a save that was cut short writes to it.
Result<void> gather(const QString &path, RecordGatherer &gatherer)
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("broken.db"));
    const Unfinished marks[] = {Unfinished(folder.path()), Unfinished(copy),
                                Unfinished(copy + QStringLiteral("-wal"))};
    const auto isGone = qScopeGuard([&folder] { folder.remove(); }); // while it is still marked
    if (!QFile::exists(path))
        return fileError(ErrorKind::Missing, path);
    if (!QFileInfo(path).isFile()) // a pipe would be waited for, for ever
        return fileError(ErrorKind::NotOurs, path);
    if (auto copied = copyForUs(path, copy); !copied)
        return copied;
    for (const QString &suffix : {QStringLiteral("-journal"), QStringLiteral("-wal")}) {
        if (QFile::exists(path + suffix))
            (void)copyForUs(path + suffix, copy + suffix);
    }
    scanTables(copy, [&](const LeafReader::Cells &row) { gatherer.takeRow(row); });
    QFile file(copy);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(ErrorKind::Io, path);
    const auto *bytes = reinterpret_cast<const char *>(file.map(0, file.size()));
    const QByteArray whole = bytes ? QByteArray::fromRawData(bytes, file.size()) : file.readAll();
    LeafReader reader(whole);
    reader.visitRows([&](const LeafReader::Cells &row) { gatherer.takeRow(row); });
    reader.visitEntries([&](const LeafReader::Cells &row) { gatherer.takeEntry(row); });
    gatherer.useHistory();
    return {};
}

// What the newest copy has that is sound and still there: while this runs, another Gaiyo may thin
// them out. Answers which it was; "" where there is none.
QString gatherNewestSound(const QStringList &copies, RecordGatherer &gatherer, const Clock &clock)
{
    for (const QString &path : copies) {
        RecordGatherer copy;
        if (!DocumentStore::open(path, Access::ReadOnly, {}, clock) || !gather(path, copy))
            continue;
        gatherer.useCopy(copy);
        return path;
    }
    return {};
}

// By the operation that it begins or ends with.
bool isOfThisDocument(const QString &copy, const RecordGatherer &gatherer, const Clock &clock)
{
    const auto store = DocumentStore::open(copy, Access::ReadOnly, {}, clock);
    const auto revision = store ? (*store)->revision() : store.error();
    if (!revision)
        return false;
    for (const qint64 at : {qint64(1), *revision}) {
        const auto uuid = (*store)->operationUuid(at);
        if (uuid && !uuid->isEmpty() && gatherer.hasOperation(*uuid))
            return true;
    }
    return false;
}

// The newest of each list tells whose they are.
QString gatherElsewhere(const std::vector<QStringList> &lists, RecordGatherer &gatherer,
                        const Clock &clock)
{
    QStringList own;
    for (const QStringList &copies : lists) {
        if (!copies.isEmpty() && isOfThisDocument(copies.front(), gatherer, clock))
            own += copies;
    }
    // Their names are their moments.
    std::ranges::stable_sort(own, [](const QString &a, const QString &b) {
        return QFileInfo(a).fileName() > QFileInfo(b).fileName();
    });
    return gatherNewestSound(own, gatherer, clock);
}

// An empty file, and a sound database of another kind, are not damaged; of a file of other bytes
// nobody knows what it was.
Error nothingSaved(const QString &path, const Clock &clock)
{
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(16) : QByteArray("?");
    const bool isKnown = head.isEmpty() || head.startsWith("SQLite format 3");
    const auto opened = DocumentStore::open(path, Access::ReadOnly, {}, clock);
    return isKnown && !opened && opened.error().kind == ErrorKind::NotOurs
               ? opened.error()
               : fileError(ErrorKind::Damaged, path);
}

} // namespace

Result<RecoveryReport> recoverDocument(const QString &brokenPath, const QString &outPath,
                                       const QStringList &safetyCopies, const OperationInfo &info,
                                       const Author &author, const Clock &clock,
                                       const std::vector<QStringList> &elsewhere)
{
    RecordGatherer gatherer;
    if (auto gathered = gather(brokenPath, gatherer); !gathered)
        return gathered.error();
    QString copy = gatherNewestSound(safetyCopies, gatherer, clock);
    if (copy.isEmpty())
        copy = gatherElsewhere(elsewhere, gatherer, clock);
    const Snapshot values = gatherer.values();
    if (values.opinions.empty() && values.nodes.empty() && values.responses.empty() &&
        values.work->isEmpty())
        return nothingSaved(brokenPath, clock);
    const auto arranged = arrange(values);
    if (!arranged)
        return arranged.error();
    if (auto made = DocumentStore::create(outPath, *arranged, info, author, clock); !made)
        return made.error();
    RecoveryReport report = gatherer.report();
    report.copy = copy;
    return report;
}

} // namespace gaiyo
