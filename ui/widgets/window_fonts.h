#pragma once

#include <QString>

namespace gaiyo {

// Makes all fonts of a folder known to the windows, each with lines 1.34 em apart wherever it is
// written in more than one: in labels, fields and lists alike. The files, and with them the pages,
// stay as they are. Answers the family of the windows' letters, "" where it is not there.
QString loadWindowFonts(const QString &folder);

} // namespace gaiyo
