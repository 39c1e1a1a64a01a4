#include "base/font_folders.h"

#include <QDir>
#include <QStandardPaths>

namespace gaiyo {

QStringList installedFontFolders()
{
    QStringList folders;
#ifdef Q_OS_WIN
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (!own.isEmpty())
        folders << own + QStringLiteral("/Microsoft/Windows/Fonts");
    folders << qEnvironmentVariable("WINDIR", QStringLiteral("C:/Windows")) +
                   QStringLiteral("/Fonts");
#endif
    for (const QString &folder : QStandardPaths::standardLocations(QStandardPaths::FontsLocation))
        folders << folder;
    QStringList known;
    for (const QString &folder : folders) {
        const QString path = QDir(folder).canonicalPath();
        if (!path.isEmpty() && !known.contains(path))
            known << path;
    }
    return known;
}

} // namespace gaiyo
