#include "cli/fonts.h"

#include "base/installation.h"

#include <QCoreApplication>

namespace gaiyo {

Result<FontSet> loadBundledFonts()
{
    return loadFonts(programFilesFolder(QCoreApplication::applicationDirPath()) +
                     QStringLiteral("/fonts"));
}

} // namespace gaiyo
