#pragma once

#include "base/progress.h"
#include "domain/compare/compare.h"

#include <QByteArray>

namespace gaiyo {

// The changes as other programs read them (app/cli/README.md): "changes" of the opinions, and
// "elsewhere" those of headings, legend and front page.
QByteArray comparisonJson(const Comparison &comparison, const Progress &progress = {});

} // namespace gaiyo
