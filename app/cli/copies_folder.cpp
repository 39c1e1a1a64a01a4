#include "cli/copies_folder.h"

#include "base/installation.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>

namespace gaiyo {

QString copiesFolder(const Arguments &arguments)
{
    if (const auto named = arguments.find(QStringLiteral("--copies")))
        return *named;
    const QString portable = portableFolder(QCoreApplication::applicationDirPath());
    if (!portable.isEmpty())
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, portable);
    const QString user =
        portable.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                 QStringLiteral("/Gaiyo/gaiyo")
                           : portable;
    // The editor's preferences, and what the office has set for all users of the computer.
    const QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Gaiyo"),
                             QStringLiteral("gaiyo"));
    return settings.value(QStringLiteral("safety_copies"), user + QStringLiteral("/copies"))
        .toString();
}

} // namespace gaiyo
