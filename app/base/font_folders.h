#pragma once

#include <QStringList>

namespace gaiyo {

// Where this computer keeps its installed fonts: those of the user first, then those of all.
QStringList installedFontFolders();

} // namespace gaiyo
