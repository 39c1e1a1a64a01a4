#include "cli/fonts.h"

#include "base/font_folders.h"
#include "base/installation.h"

#include <QCoreApplication>

namespace gaiyo {

Result<std::shared_ptr<const FontSet>> loadBundledFonts()
{
    auto fonts = loadFonts(programFilesFolder(QCoreApplication::applicationDirPath()) +
                           QStringLiteral("/fonts"));
    if (!fonts)
        return fonts.error();
    fonts->lookIn(installedFontFolders());
    return std::make_shared<const FontSet>(std::move(*fonts));
}

} // namespace gaiyo
