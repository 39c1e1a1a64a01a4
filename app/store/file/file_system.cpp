#include "store/file/file_system.h"

#include "base/file_steps.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/vfs.h>
#endif

namespace gaiyo {

#ifdef Q_OS_WIN

bool isOnNetwork(const QString &path)
{
    const QString full = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (full.startsWith(u"\\\\"))
        return true;
    return GetDriveTypeW(full.left(3).toStdWString().c_str()) == DRIVE_REMOTE;
}

void hideFile(const QString &path)
{
    const std::wstring native = nativePath(path);
    const DWORD marks = GetFileAttributesW(native.c_str());
    if (marks != INVALID_FILE_ATTRIBUTES && !(marks & FILE_ATTRIBUTE_HIDDEN))
        SetFileAttributesW(native.c_str(), marks | FILE_ATTRIBUTE_HIDDEN);
}

#else

void hideFile(const QString &) {}

// The numbers are those of Linux' magic.h: NFS, three of SMB, AFS, Coda, 9P, Ceph, and FUSE, behind
// which may be anything.
bool isOnNetwork(const QString &path)
{
    struct statfs system
    {};
    if (::statfs(QFile::encodeName(path).constData(), &system) != 0)
        return false;
    constexpr std::array<quint32, 9> remote{0x6969,     0x517B,     0xFE534D42,
                                            0xFF534D42, 0x5346414F, 0x73757245,
                                            0x01021997, 0x00C36400, 0x65735546};
    return std::find(remote.begin(), remote.end(), quint32(system.f_type)) != remote.end();
}

#endif

} // namespace gaiyo
