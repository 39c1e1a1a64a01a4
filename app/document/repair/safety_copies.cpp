#include "document/repair/safety_copies.h"

#include "store/care/backup.h"
#include "store/document_store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace gaiyo {

namespace {

constexpr qint64 kHour = 3600; // seconds
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kWeek = 7 * kDay;
constexpr qint64 kYear = 53 * kWeek;
constexpr int kLongestName = 60; // characters of the document's name

const QString kTimeFormat = QStringLiteral("yyyyMMdd'T'hhmmsszzz'Z'");

// A share may be reached by paths of different letter case on Windows; the folder must not differ.
QByteArray keyOf(const QString &documentPath)
{
    QString path = QFileInfo(documentPath).absoluteFilePath();
#ifdef Q_OS_WIN
    path = path.toCaseFolded();
#endif
    return QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
}

// Which span of time a copy of this age stands for; the oldest of each span stays.
std::pair<qint64, qint64> spanOf(const QDateTime &at, const QDateTime &now)
{
    const qint64 age = at.secsTo(now);
    const qint64 length = age <= kHour ? 1 : age <= kDay ? kHour : age <= kWeek ? kDay : kWeek;
    return {length, at.toSecsSinceEpoch() / length};
}

} // namespace

QString SafetyCopies::folderOf(const QString &documentPath) const
{
    const QString name = QFileInfo(documentPath).completeBaseName().left(kLongestName);
    return m_folder + u'/' + name + u'-' + QString::fromLatin1(keyOf(documentPath));
}

std::vector<SafetyCopies::Copy> SafetyCopies::list(const QString &documentPath) const
{
    return isKept() ? listIn(folderOf(documentPath)) : std::vector<Copy>();
}

std::vector<std::vector<SafetyCopies::Copy>>
SafetyCopies::listElsewhere(const QString &documentPath) const
{
    std::vector<std::vector<Copy>> all;
    if (!isKept())
        return all;
    const QString own = QFileInfo(folderOf(documentPath)).fileName();
    const auto folders =
        QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &folder : folders) {
        auto copies = listIn(QDir(folder.filePath()));
        if (folder.fileName() != own && !copies.empty())
            all.push_back(std::move(copies));
    }
    return all;
}

std::vector<SafetyCopies::Copy> SafetyCopies::listIn(const QDir &folder)
{
    std::vector<Copy> copies;
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.db")}, QDir::Files)) {
        QDateTime at = QDateTime::fromString(file.completeBaseName(), kTimeFormat);
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            copies.push_back({file.absoluteFilePath(), at});
    }
    std::sort(copies.begin(), copies.end(),
              [](const Copy &a, const Copy &b) { return a.at > b.at; });
    return copies;
}

// Two files with the same number of operations are the same state if the last operation is.
bool SafetyCopies::hasThisState(const QString &documentPath) const
{
    const auto copies = list(documentPath);
    const auto stateOf = [&](const QString &path) -> std::optional<std::pair<qint64, QString>> {
        const auto store = DocumentStore::open(path, Access::ReadOnly, {}, m_clock);
        const auto revision = store ? (*store)->revision() : store.error();
        const auto uuid = revision ? (*store)->operationUuid(*revision) : revision.error();
        return uuid ? std::optional(std::pair(*revision, *uuid)) : std::nullopt;
    };
    const auto newest = copies.empty() ? std::nullopt : stateOf(copies.front().path);
    return newest && newest == stateOf(documentPath);
}

Result<QString> SafetyCopies::makeRoom(const QString &documentPath) const
{
    const QString folder = folderOf(documentPath);
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::ReadOnly,
                     QCoreApplication::translate(
                         "Store", "The folder %1 cannot be made, so there is no safety copy. "
                                  "Choose another place for the copies in the preferences.")
                         .arg(QDir::toNativeSeparators(folder))};
    return folder + u'/' + m_clock.nowUtc().toString(kTimeFormat) + QStringLiteral(".db");
}

Result<void> SafetyCopies::make(const QString &documentPath, const Progress &progress) const
{
    if (!isKept() || hasThisState(documentPath))
        return {};
    const auto path = makeRoom(documentPath);
    if (!path)
        return path.error();
    if (QFileInfo::exists(*path)) // of this very moment
        return {};
    if (const auto made = backupTo(documentPath, *path, progress); !made)
        return made;
    thin(documentPath);
    return {};
}

// The newest always stays, whatever the clock says.
void SafetyCopies::thin(const QString &documentPath) const
{
    const QDateTime now = m_clock.nowUtc();
    auto copies = list(documentPath);
    std::reverse(copies.begin(), copies.end());
    std::set<std::pair<qint64, qint64>> kept;
    for (size_t i = 0; i + 1 < copies.size(); ++i) {
        const bool isTooOld = copies[i].at.secsTo(now) > kYear;
        if (isTooOld || !kept.insert(spanOf(copies[i].at, now)).second)
            QFile::remove(copies[i].path);
    }
}

} // namespace gaiyo
