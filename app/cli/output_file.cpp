#include "cli/output_file.h"

#include "cli/text.h"

#include "store/file/file_system.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace gaiyo {

namespace {

constexpr qsizetype kBufferBytes = 256 * 1024;

// Beside the target, so that the rename stays on one file system; hidden on Unix.
QString temporaryName(const QString &target)
{
    const QFileInfo info(target);
    const QString random = QString::number(QRandomGenerator::system()->generate64(), 36);
    return info.dir().filePath(QStringLiteral(".gaiyo-%1.part").arg(random));
}

bool syncToDisk(QFile &file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

// A rename is durable once the folder is written. Some network folders cannot be opened for it;
// the file itself is on disk by then.
void syncFolder(const QString &target)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(QFileInfo(target).path()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
#else
    Q_UNUSED(target);
#endif
}

// The error of the call just made, as an errno; Qt's file layer sets none on Windows.
int lastError()
{
#ifdef Q_OS_WIN
    switch (GetLastError()) {
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
    case ERROR_NETWORK_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION:
        return EACCES;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
        return EEXIST;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return ENOSPC;
    default:
        return EIO;
    }
#else
    return errno;
#endif
}

#ifdef Q_OS_WIN

int moveFile(const QString &from, const QString &to, DWORD flags)
{
    return MoveFileExW(nativePath(from).c_str(), nativePath(to).c_str(),
                       flags | MOVEFILE_WRITE_THROUGH)
               ? 0
               : lastError();
}

int renameOver(const QString &from, const QString &to)
{
    return moveFile(from, to, MOVEFILE_REPLACE_EXISTING);
}

int renameToNew(const QString &from, const QString &to)
{
    return moveFile(from, to, 0);
}

#else

// 0 or the system's error. A file that is there already is replaced.
int renameOver(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return error ? error.value() : 0;
}

// 0 or the system's error; EEXIST where `to` is there already. QFile::rename() is not used on
// Linux: where it cannot rename it copies, and a copy can be seen half done.
int renameToNew(const QString &from, const QString &to)
{
#ifdef Q_OS_LINUX
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) ==
        0)
        return 0;
    if (errno != EINVAL) // EINVAL: this file system does not know the flag
        return errno;
    return QFileInfo::exists(to) ? EEXIST : renameOver(from, to);
#else
    if (QFile::rename(from, to))
        return 0;
    return QFileInfo::exists(to) ? EEXIST : EIO;
#endif
}

#endif

Error existsError(const QString &target)
{
    return {ErrorKind::Exists,
            Cli::tr("%1 exists and is left as it is; give another name, or --force to replace it.")
                .arg(target)};
}

} // namespace

Result<std::unique_ptr<OutputFile>> OutputFile::open(const QString &target, bool replace)
{
    QFileInfo info(target);
    if (info.isSymLink() && info.exists()) // the file that is meant is replaced, not the link
        info.setFile(info.canonicalFilePath());
    if (info.exists() && !info.isFile())
        return Error{ErrorKind::Exists,
                     Cli::tr("%1 is not a file; give the name of a file to write.").arg(target)};
    if (info.exists() && !replace)
        return existsError(target);
    if (!info.dir().exists())
        return Error{ErrorKind::Io, Cli::tr("The folder of %1 does not exist; make it or give "
                                            "another name.")
                                        .arg(target)};
    std::unique_ptr<OutputFile> result(new OutputFile(info.filePath(), replace));
    errno = 0;
    // Unbuffered, so that errno is that of the write; the buffer is ours.
    if (!result->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return result->failure(lastError());
    result->setOpenMode(QIODevice::WriteOnly);
    return result;
}

OutputFile::OutputFile(const QString &target, bool replace)
    : m_target(target)
    , m_replace(replace)
    , m_file(temporaryName(target))
    , m_guard(m_file.fileName())
{}

OutputFile::~OutputFile()
{
    if (m_file.isOpen())
        m_file.remove();
}

std::optional<Error> OutputFile::findFailure() const
{
    return m_systemError == 0 ? std::nullopt : std::optional(failure(m_systemError));
}

Result<void> OutputFile::commit()
{
    flushBuffer();
    errno = 0;
    if (m_systemError == 0 && !syncToDisk(m_file))
        m_systemError = lastError() == 0 ? EIO : lastError();
    if (m_systemError != 0)
        return failure(m_systemError);
    const QString temporary = m_file.fileName();
    m_file.close();
    const int error =
        m_replace ? renameOver(temporary, m_target) : renameToNew(temporary, m_target);
    if (error != 0) {
        QFile::remove(temporary);
        return failure(error);
    }
    syncFolder(m_target);
    return {};
}

qint64 OutputFile::writeData(const char *data, qint64 size)
{
    m_buffer.append(data, size);
    if (m_buffer.size() >= kBufferBytes)
        flushBuffer();
    return m_systemError == 0 ? size : -1;
}

void OutputFile::flushBuffer()
{
    errno = 0;
    if (m_systemError == 0 && m_file.write(m_buffer) != m_buffer.size())
        m_systemError = lastError() == 0 ? EIO : lastError();
    m_buffer.clear();
}

Error OutputFile::failure(int systemError) const
{
    switch (systemError) {
    case EEXIST:
        return existsError(m_target);
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorKind::ReadOnly,
                Cli::tr("%1 cannot be written: the folder is read-only; give another folder or "
                        "ask for the right to write there.")
                    .arg(m_target)};
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return {ErrorKind::Full,
                Cli::tr("%1 cannot be written: there is no room left; make room and try again.")
                    .arg(m_target)};
    default:
        return {ErrorKind::Io, Cli::tr("%1 cannot be written; check the folder and the connection "
                                       "to it, and try again.")
                                   .arg(m_target)};
    }
}

} // namespace gaiyo
