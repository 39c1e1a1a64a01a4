#pragma once

#include "session/work_index.h"

#include <QString>

namespace gaiyo {

// 受付12　7月3日　電子メール　区内在住: what is known of a letter in a line, and nobody's name.
QString letterTitle(const Letter &letter, const WorkIndex &work);

} // namespace gaiyo
