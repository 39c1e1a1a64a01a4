#pragma once

#include <QString>

namespace gaiyo {

// How many characters have to be put in, left out or exchanged to make one of the other.
int editDistance(const QString &a, const QString &b);

} // namespace gaiyo
