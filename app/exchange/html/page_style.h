#pragma once

#include <QString>

namespace gaiyo {

// CSS of what PageBody writes: no heading stands alone at the foot of a page, and no line of a
// paragraph; on a narrow screen nothing runs out at the side.
QString pageStyle();
// The same for a web page that is printed.
QString paperStyle();

} // namespace gaiyo
