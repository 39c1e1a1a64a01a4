#include "session/copies_folder.h"

#include <QDir>
#include <QFileInfo>

namespace gaiyo {

namespace {

const QString kPrefix = QStringLiteral("gaiyo-copies-");
const QString kUse = QStringLiteral("in-use.lock");
constexpr auto kDirectories = QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks;

} // namespace

CopiesFolder::CopiesFolder(const QString &parent)
    : m_folder(parent + u'/' + kPrefix + QStringLiteral("XXXXXX"))
    , m_use(m_folder.filePath(kUse))
{
    m_use.setStaleLockTime(0); // held until its process ends, however long that takes
    m_use.tryLock(0);
}

void CopiesFolder::removeLeftBehind(const QString &parent)
{
    // Whose folders are ours: nobody else can lead the removal elsewhere.
    const QTemporaryDir mine(parent + u'/' + kPrefix + QStringLiteral("XXXXXX"));
    const uint owner = QFileInfo(mine.path()).ownerId();
    const auto folders = QDir(parent).entryInfoList({kPrefix + u'*'}, kDirectories);
    for (const QFileInfo &folder : folders) {
        const QString lock = folder.filePath() + u'/' + kUse;
        if (folder.ownerId() != owner || !QFileInfo::exists(lock))
            continue;
        QLockFile use(lock);
        use.setStaleLockTime(0);
        if (!use.tryLock(0))
            continue;
        // The lock goes last: a removal that is cut short is finished by the next start.
        for (const QFileInfo &copies : QDir(folder.filePath()).entryInfoList(kDirectories))
            QDir(copies.filePath()).removeRecursively();
        use.unlock();
        QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace gaiyo
