#pragma once

#include <QStringView>

namespace gaiyo {

// How many characters of a frequent surname these words begin with, the longest one; 0 for none.
qsizetype leadingSurname(QStringView words);

// The same for the end of the words.
qsizetype trailingSurname(QStringView words);

} // namespace gaiyo
