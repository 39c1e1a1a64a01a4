#include "store/register/kept_files.h"

#include "base/file_steps.h"
#include "base/whole_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace gaiyo {

namespace {

// .pdf of a name; "" where what stands behind the last point is no usual ending.
QString endingOf(const QString &name)
{
    static const QRegularExpression usual(QStringLiteral("\\.[a-z0-9]{1,8}$"));
    return usual.match(name.toLower()).captured();
}

bool isKeptName(const QString &folder, const QString &name)
{
    static const QRegularExpression kept(QStringLiteral("^[0-9a-f]{64}(\\.[a-z0-9]{1,8})?$"));
    return kept.match(name).hasMatch() && name.startsWith(folder) && folder.size() == 2;
}

// What a process that was killed left of a file.
bool isUnfinished(const QString &name)
{
    return name.startsWith(u".gaiyo-") && name.endsWith(u".tmp");
}

bool hasBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    auto whole = WholeFile::beside(path, WholeFile::Existing::Replaced);
    if (!whole)
        return whole.error();
    {
        QFile file(whole->temporaryPath());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            return writeError(lastSystemErrorKind(), path);
    }
    return whole->publish();
}

} // namespace

QString filesFolderOf(const QString &registerPath)
{
    const QFileInfo info(registerPath);
    return info.absoluteDir().filePath(info.completeBaseName() + QStringLiteral("_添付"));
}

QString keptHash(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString keptPath(const QString &registerPath, const QString &sha256, const QString &name)
{
    return filesFolderOf(registerPath) + u'/' + sha256.left(2) + u'/' + sha256 + endingOf(name);
}

Result<void> keepFile(const QString &registerPath, const QByteArray &bytes, const QString &name)
{
    const QString path = keptPath(registerPath, keptHash(bytes), name);
    if (hasBytes(path, bytes))
        return {};
    if (!QDir().mkpath(QFileInfo(path).path()))
        return writeError(lastSystemErrorKind(), path);
    return writeWhole(path, bytes);
}

FolderContents contentsOfFolder(const QString &registerPath)
{
    FolderContents contents;
    const QDir top(filesFolderOf(registerPath));
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (const QFileInfo &entry : top.entryInfoList(everything, QDir::Name)) {
        if (!entry.isDir() || entry.isSymLink() || entry.fileName().size() != 2) {
            contents.others += entry.filePath();
            continue;
        }
        for (const QFileInfo &file : QDir(entry.filePath()).entryInfoList(everything, QDir::Name)) {
            const bool isOurs =
                isKeptName(entry.fileName(), file.fileName()) || isUnfinished(file.fileName());
            (isOurs && file.isFile() && !file.isSymLink() ? contents.kept : contents.others) +=
                file.filePath();
        }
    }
    return contents;
}

Result<void> removeKeptFile(const QString &path)
{
    if (QFileInfo::exists(path) && !QFile::remove(path))
        return writeError(lastSystemErrorKind(), path);
    const QDir folder = QFileInfo(path).dir();
    QDir().rmdir(folder.path()); // only where it is empty
    return {};
}

Result<QStringList> removeKeptFiles(const QString &registerPath)
{
    const FolderContents contents = contentsOfFolder(registerPath);
    for (const QString &path : contents.kept) {
        if (!QFile::remove(path))
            return writeError(lastSystemErrorKind(), path);
    }
    // Only what is empty goes.
    const QDir top(filesFolderOf(registerPath));
    for (const QString &folder : top.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        top.rmdir(folder);
    QDir().rmdir(top.path());
    return contents.others;
}

} // namespace gaiyo
