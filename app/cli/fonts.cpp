#include "cli/fonts.h"

#include <QCoreApplication>

namespace gaiyo {

Result<FontSet> loadBundledFonts()
{
    return loadFonts(QCoreApplication::applicationDirPath() + QStringLiteral("/fonts"));
}

} // namespace gaiyo
