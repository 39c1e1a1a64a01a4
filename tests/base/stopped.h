#pragma once

#include "base/progress.h"

namespace gaiyo {

// Of work that is not wanted any more before it begins.
inline Progress stopped()
{
    const Progress progress = Progress::make();
    progress.stop();
    return progress;
}

} // namespace gaiyo
