#pragma once

#include <QString>

namespace gaiyo {

// CSS of what PageBody writes: on paper no heading stands alone at the foot of a page, and no line
// of a paragraph; on a narrow screen nothing runs out at the side.
QString pageStyle();

} // namespace gaiyo
