#pragma once

#include <QString>

namespace gaiyo {

// A text with the character references of HTML as what they mean: numbers in both forms, and the
// names that mail programs write. Unknown names stay as they stand.
QString decodeEntities(const QString &text);

} // namespace gaiyo
