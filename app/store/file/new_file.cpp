#include "store/file/new_file.h"

#include "base/id_source.h"
#include "store/file/file_system.h"
#include "store/file/store_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gaiyo {

namespace {

Result<void> checkFree(const QString &target)
{
    const QFileInfo info(target);
    if (info.exists() || info.isSymLink())
        return fileError(ErrorKind::Exists, target);
    for (const QString &suffix : {QStringLiteral("-journal"), QStringLiteral("-wal")}) {
        if (QFileInfo(target + suffix).size() > 0)
            return Error{ErrorKind::Exists,
                         QCoreApplication::translate(
                             "Store",
                             "%1 is left over from an earlier document and would destroy a "
                             "new one of this name. Move it away, or choose another name.")
                             .arg(QDir::toNativeSeparators(target + suffix))};
    }
    return {};
}

} // namespace

NewFile::NewFile(QString target, QString temporary)
    : m_target(std::move(target))
    , m_temporary(std::move(temporary))
{}

NewFile::NewFile(NewFile &&other) noexcept
    : m_target(std::move(other.m_target))
    , m_temporary(std::exchange(other.m_temporary, {}))
{}

NewFile::~NewFile()
{
    if (m_temporary.isEmpty())
        return;
    QFile::remove(m_temporary);
    QFile::remove(m_temporary + QStringLiteral("-journal"));
}

Result<NewFile> NewFile::beside(const QString &target)
{
    if (auto free = checkFree(target); !free)
        return free.error();
    const QString name = QStringLiteral(".gaiyo-%1.tmp").arg(RandomIdSource().next());
    const QString temporary = QFileInfo(target).absoluteDir().filePath(name);
    if (auto made = makeEmptyFile(temporary, target); !made) {
        if (made.error().kind != ErrorKind::Missing)
            return made.error();
        return Error{ErrorKind::Io,
                     QCoreApplication::translate(
                         "Store", "The folder of %1 was not found. Make it first, or choose "
                                  "another one.")
                         .arg(QDir::toNativeSeparators(target))};
    }
    return NewFile(target, temporary);
}

Result<void> NewFile::publish()
{
    if (auto synced = syncFile(m_temporary, m_target); !synced)
        return synced.error();
    if (auto free = checkFree(m_target); !free)
        return free.error();
    if (auto renamed = renameWithoutReplacing(m_temporary, m_target); !renamed)
        return renamed.error();
    m_temporary.clear();
    return syncFolderOf(m_target, m_target);
}

} // namespace gaiyo
