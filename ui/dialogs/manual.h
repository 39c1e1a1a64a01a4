#pragma once

#include <QString>

namespace gaiyo {

// The manual as HTML: its chapters, with anchors by the names of their pictures, and `keys` (HTML)
// as the last one. Pictures are `width` wide.
QString manualText(const QString &keys, int width);

} // namespace gaiyo
