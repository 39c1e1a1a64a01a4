#include "base/installation.h"

#include <QDir>
#include <QFileInfo>

namespace gaiyo {

QString programFilesFolder(const QString &programFolder)
{
    if (QFileInfo(programFolder + QStringLiteral("/fonts")).isDir())
        return programFolder;
    const QString shared = QDir::cleanPath(programFolder + QStringLiteral("/../share/gaiyo"));
    return QFileInfo(shared + QStringLiteral("/fonts")).isDir() ? shared : programFolder;
}

QString portableFolder(const QString &programFolder)
{
    const QString folder = programFolder + QStringLiteral("/settings");
    return QFileInfo(folder).isDir() ? folder : QString();
}

} // namespace gaiyo
