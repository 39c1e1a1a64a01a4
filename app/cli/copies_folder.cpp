#include "cli/copies_folder.h"

#include "base/installation.h"
#include "document/safety_copies.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>

namespace gaiyo {

QString copiesFolder(const Arguments &arguments)
{
    if (const auto named = arguments.find(QStringLiteral("--copies")))
        return *named;
    const QSettings office(QSettings::IniFormat, QSettings::SystemScope, QStringLiteral("Gaiyo"),
                           QStringLiteral("gaiyo"));
    const QVariant setting = office.value(QStringLiteral("safety_copies"));
    const QString portable = portableFolder(QCoreApplication::applicationDirPath());
    const QString user =
        portable.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                 QStringLiteral("/Gaiyo/gaiyo")
                           : portable;
    return safetyCopyFolder(setting.isValid() ? std::optional(setting.toString()) : std::nullopt,
                            user);
}

} // namespace gaiyo
