#pragma once

#include <QString>

namespace gaiyo {

// The folder of the files that belong to the programs (fonts, sample): the program's own folder, as
// in a build and on Windows, or share/gaiyo beside its bin, as in a Debian package.
QString programFilesFolder(const QString &programFolder);

// "settings" beside the program where that folder is there: a portable copy keeps in it what others
// keep in the user's profile. "" for an installed one.
QString portableFolder(const QString &programFolder);

} // namespace gaiyo
