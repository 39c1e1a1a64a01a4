#pragma once

#include <QString>

namespace gaiyo {

// Keeps a file that people have no use for out of their sight, where the system has a mark for that
// and the file is there.
void hideFile(const QString &path);

// True where the path leads to another machine, as far as the system says: a network drive, a UNC
// path, a mounted share. False where it cannot be told.
bool isOnNetwork(const QString &path);

} // namespace gaiyo
