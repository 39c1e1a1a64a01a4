#include "base/whole_file.h"

#include "base/file_steps.h"
#include "base/id_source.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace gaiyo {

namespace {

constexpr qint64 kForgottenAfter = qint64(24) * 60 * 60; // seconds

// What programs that were killed left beside the file that was just made: nobody else ever takes it
// away, and it may hold the words of a whole document. By its own time, which comes from the same
// clock as theirs; a running program writes on, so its file is younger.
void removeForgotten(const QFileInfo &made)
{
    const QDir folder = made.absoluteDir();
    const auto found = folder.entryInfoList(
        {QStringLiteral(".gaiyo-*.tmp"), QStringLiteral(".gaiyo-*.tmp-journal")},
        QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &file : found) {
        if (file.lastModified().secsTo(made.lastModified()) > kForgottenAfter)
            QFile::remove(file.absoluteFilePath());
    }
}

} // namespace

WholeFile::WholeFile(QString target, QString temporary, Unfinished mark, Existing existing)
    : m_target(std::move(target))
    , m_temporary(std::move(temporary))
    , m_mark(std::move(mark))
    , m_existing(existing)
{}

WholeFile::WholeFile(WholeFile &&other) noexcept
    : m_target(std::move(other.m_target))
    , m_temporary(std::exchange(other.m_temporary, {}))
    , m_mark(std::move(other.m_mark))
    , m_existing(other.m_existing)
{}

WholeFile::~WholeFile()
{
    if (!m_temporary.isEmpty())
        QFile::remove(m_temporary);
}

Result<WholeFile> WholeFile::beside(const QString &target, Existing existing)
{
    QFileInfo info(target);
    const bool present = info.exists() || info.isSymLink();
    if (present && existing == Existing::Refused)
        return writeError(ErrorKind::Exists, target);
    if (info.isSymLink() && info.exists()) // the file that is meant is replaced, not the link
        info.setFile(info.canonicalFilePath());
    if (info.exists() && !info.isFile())
        return Error{ErrorKind::Exists,
                     QCoreApplication::translate(
                         "Files", "%1 is not a file. Give the name of a file to write.")
                         .arg(QDir::toNativeSeparators(target))};
    const QString temporary =
        info.absoluteDir().filePath(QStringLiteral(".gaiyo-%1.tmp").arg(RandomIdSource().next()));
    Unfinished mark(temporary);
    if (auto made = makeEmptyFile(temporary, target); !made) {
        // A missing file to write is a missing folder, and no missing input.
        const bool noFolder = made.error().kind == ErrorKind::Missing;
        return Error{noFolder ? ErrorKind::Io : made.error().kind, made.error().message};
    }
    removeForgotten(QFileInfo(temporary));
    return WholeFile(info.filePath(), temporary, std::move(mark), existing);
}

Result<void> WholeFile::publish()
{
    if (auto synced = syncFile(m_temporary, m_target); !synced)
        return synced;
    const bool replace = m_existing == Existing::Replaced;
    if (replace && QFileInfo::exists(m_target))
        QFile::setPermissions(m_temporary, QFile::permissions(m_target));
    if (auto renamed = replace ? renameOver(m_temporary, m_target)
                               : renameWithoutReplacing(m_temporary, m_target);
        !renamed)
        return renamed;
    m_temporary.clear();
    return syncFolderOf(m_target, m_target);
}

} // namespace gaiyo
