#pragma once

#include <QByteArray>
#include <QString>

namespace gaiyo::test {

// A font of the file's glyphs that calls itself `name` (Latin letters) and says `fsType` of its
// embedding, with checksums that are right.
QByteArray madeFont(const QString &file, const QByteArray &name, int fsType);

void writeFont(const QString &file, const QByteArray &font);

} // namespace gaiyo::test
