#include "document/safety_copies.h"

#include "store/backup.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace gaiyo {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

constexpr qint64 kHour = 3'600;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kWeek = 7 * kDay;
constexpr qint64 kYear = 366 * kDay;
constexpr qint64 kBetweenCopies = 600;

const QString kTimeFormat = QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'");

// 計画-1f2e3d4c5b6a7988: to be found by people by the first part, by us by the second.
QString folderName(const QString &documentPath)
{
    const QFileInfo info(documentPath);
    const QString canonical = info.canonicalFilePath();
    QString path = canonical.isEmpty() ? info.absoluteFilePath() : canonical;
#ifdef Q_OS_WIN
    path = path.toCaseFolded(); // names of files do not tell capitals apart there
#endif
    const QByteArray hash =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return info.completeBaseName().left(40) + u'-' + QString::fromLatin1(hash);
}

// When, which revision, and which of two documents that have the same number of operations.
QString copyId(const QDateTime &at, qint64 revision, const QString &uuid)
{
    const QByteArray hash =
        QCryptographicHash::hash(uuid.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
    return QStringLiteral("%1-r%2-%3")
        .arg(at.toUTC().toString(kTimeFormat))
        .arg(revision)
        .arg(QString::fromLatin1(hash));
}

std::optional<SafetyCopy> findCopy(const QFileInfo &file)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{8}T\\d{9}Z)-r(\\d{1,18})-[0-9a-f]{8}$"));
    const auto match = pattern.match(file.completeBaseName());
    QDateTime at = QDateTime::fromString(match.captured(1), kTimeFormat);
    if (!match.hasMatch() || !at.isValid())
        return std::nullopt;
    at.setTimeSpec(Qt::UTC);
    return SafetyCopy{file.completeBaseName(), file.absoluteFilePath(), at,
                      match.captured(2).toLongLong(), file.size()};
}

// The state that a copy of the document would have now, as its id says it.
Result<QString> idOfNow(const QString &documentPath, const Clock &clock)
{
    auto store = DocumentStore::open(documentPath, Access::ReadOnly, {}, clock);
    if (!store)
        return store.error();
    const auto revision = (*store)->revision();
    if (!revision)
        return revision.error();
    const auto uuid = (*store)->operationUuid(*revision);
    if (!uuid)
        return uuid.error();
    return copyId(clock.nowUtc(), *revision, *uuid);
}

// The hour, day or week that a copy of this age stands for; none for one that is too old.
std::optional<std::pair<qint64, qint64>> bucketOf(const QDateTime &at, qint64 age)
{
    const qint64 second = at.toSecsSinceEpoch();
    if (age <= kDay)
        return std::pair(kHour, second / kHour);
    if (age <= kWeek)
        return std::pair(kDay, second / kDay);
    if (age <= kYear)
        return std::pair(kWeek, second / kWeek);
    return std::nullopt;
}

} // namespace

QString safetyCopyFolder(const std::optional<QString> &officeSetting, const QString &userFolder)
{
    if (!officeSetting || officeSetting->trimmed().isEmpty())
        return userFolder + QStringLiteral("/copies");
    return officeSetting->trimmed() == u"none" ? QString() : officeSetting->trimmed();
}

SafetyCopies::SafetyCopies(const QString &folder, const QString &documentPath)
    : m_folder(folder.isEmpty() ? QString() : QDir(folder).filePath(folderName(documentPath)))
    , m_documentPath(documentPath)
{}

std::vector<SafetyCopy> SafetyCopies::list() const
{
    std::vector<SafetyCopy> copies;
    if (!areKept())
        return copies;
    const auto files =
        QDir(m_folder).entryInfoList({QStringLiteral("*.db")}, QDir::Files, QDir::Name);
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
        if (auto copy = findCopy(*file))
            copies.push_back(std::move(*copy));
    }
    return copies;
}

Result<std::optional<SafetyCopy>> SafetyCopies::make(const Clock &clock) const
{
    if (!areKept())
        return std::optional<SafetyCopy>();
    const auto id = idOfNow(m_documentPath, clock);
    if (!id)
        return id.error();
    const auto known = list();
    // Behind the time: revision and operation.
    if (!known.empty() && known.front().id.section(u'-', 1) == id->section(u'-', 1))
        return std::optional<SafetyCopy>();
    const QString path = QDir(m_folder).filePath(*id + QStringLiteral(".db"));
    if (!QDir().mkpath(m_folder))
        return Error{ErrorKind::ReadOnly,
                     Text::tr("The folder for safety copies, %1, cannot be made. No new safety "
                              "copy was kept.")
                         .arg(QDir::toNativeSeparators(m_folder))};
    if (const auto copied = backupTo(m_documentPath, path); !copied)
        return copied.error();
    for (const SafetyCopy &old : copiesToRemove(list(), clock.nowUtc()))
        QFile::remove(old.path);
    return findCopy(QFileInfo(path));
}

std::optional<SafetyCopy> SafetyCopies::findNewestSound() const
{
    for (SafetyCopy &copy : list()) {
        if (DocumentStore::open(copy.path, Access::ReadOnly, {}, SystemClock()))
            return std::move(copy);
    }
    return std::nullopt;
}

Result<void> SafetyCopies::restore(const QString &id, const QString &outPath) const
{
    for (const SafetyCopy &copy : list()) {
        if (copy.id == id)
            return backupTo(copy.path, outPath);
    }
    return Error{ErrorKind::NotFound,
                 Text::tr("There is no version “%1” of %2. The list shows those that there are.")
                     .arg(id, QDir::toNativeSeparators(m_documentPath))};
}

std::vector<SafetyCopy> copiesToRemove(std::vector<SafetyCopy> copies, const QDateTime &now)
{
    std::stable_sort(copies.begin(), copies.end(),
                     [](const SafetyCopy &a, const SafetyCopy &b) { return a.at > b.at; });
    std::vector<SafetyCopy> removed;
    std::set<std::pair<qint64, qint64>> taken;
    for (size_t i = 0; i < copies.size(); ++i) {
        const qint64 age = copies[i].at.secsTo(now);
        const auto bucket = bucketOf(copies[i].at, age);
        const bool isKept = bucket && taken.insert(*bucket).second;
        if (!isKept && i > 0 && age > kHour)
            removed.push_back(copies[i]);
    }
    return removed;
}

bool SafetyCopySchedule::isDue(qint64 revision) const
{
    return !m_lastAt ||
           (revision != m_lastRevision && m_lastAt->secsTo(m_clock.nowUtc()) >= kBetweenCopies);
}

void SafetyCopySchedule::noteBegun(qint64 revision)
{
    m_lastAt = m_clock.nowUtc();
    m_lastRevision = revision;
}

} // namespace gaiyo
