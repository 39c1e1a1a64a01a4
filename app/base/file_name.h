#pragma once

#include <QString>

namespace gaiyo {

// Words of people as part of a file's name: no character that some system refuses or has a meaning
// for, one line, and no more than so many UTF-16 units (never half a character). May be "".
QString fileNamePart(QString words, qsizetype most = 100);

} // namespace gaiyo
